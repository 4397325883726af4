import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import type { StructureLexicon } from './lexicon.js';
import { nl } from './nl.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { zh } from './zh.js';

const lexicons: readonly StructureLexicon[] = [en, de, fr, es, pt, it, nl, ru, zh];

type WordList = Exclude<keyof StructureLexicon, 'language'>;

const all = (list: WordList): readonly string[] => lexicons.flatMap((lexicon) => lexicon[list]);
const asSet = (list: WordList): ReadonlySet<string> => new Set(all(list));

/** Words of every language at once: which language an article is in is often not known before it is read. */
export const structureWords = {
  noteHeadings: asSet('noteHeadings'),
  bibliographyHeadings: asSet('bibliographyHeadings'),
  sectionHeadings: asSet('sectionHeadings'),
  headingLabels: asSet('headingLabels'),
  captionLabels: asSet('captionLabels'),
  bylinePrefixes: all('bylinePrefixes'),
  seriesPhrases: all('seriesPhrases'),
  disclaimerPhrases: all('disclaimerPhrases'),
  biographyPhrases: all('biographyPhrases'),
  correctionPhrases: all('correctionPhrases'),
  navigationPhrases: all('navigationPhrases'),
};
