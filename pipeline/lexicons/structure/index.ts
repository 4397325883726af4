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

type WordList = Exclude<keyof StructureLexicon, 'language' | 'months'>;

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
  /** Longest first, so that `published on` is found before `published`. */
  dateLeads: [...all('dateLeads')].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
  /** Month by name, 1 to 12. */
  months: new Map(lexicons.flatMap(({ months = [] }) => months.map((name, index): [string, number] => [name, index + 1]))),
  seriesPhrases: all('seriesPhrases'),
  disclaimerPhrases: all('disclaimerPhrases'),
  biographyPhrases: all('biographyPhrases'),
  correctionPhrases: all('correctionPhrases'),
  contentsHeadings: asSet('contentsHeadings'),
  biographyLeads: all('biographyLeads'),
  supportLeads: all('supportLeads'),
  shareLeads: all('shareLeads'),
  relatedLeads: all('relatedLeads'),
  subscribeLeads: all('subscribeLeads'),
  noticeLeads: all('noticeLeads'),
  correctionLeads: all('correctionLeads'),
  publishedLeads: all('publishedLeads'),
  siteLines: asSet('siteLines'),
  siteLinks: asSet('siteLinks'),
  readingTimes: all('readingTimes'),
  sectionLabels: asSet('sectionLabels'),
  siteNames: all('siteNames'),
  supportWords: all('supportWords'),
  subscribeWords: all('subscribeWords'),
  endSigns: asSet('endSigns'),
};
