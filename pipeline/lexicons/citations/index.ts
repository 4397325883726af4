import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import type { CitationLexicon } from './lexicon.js';
import { pt } from './pt.js';

const lexicons: readonly CitationLexicon[] = [en, de, fr, es, pt];

type WordList = Exclude<keyof CitationLexicon, 'language' | 'months' | 'seasons'>;

/** Longest first, so that `see also` is found before `see`. */
const words = (list: WordList): readonly string[] =>
  [...new Set(lexicons.flatMap((lexicon) => lexicon[list]))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

const numbered = (list: 'months' | 'seasons', first: number): ReadonlyMap<string, number> =>
  new Map(
    lexicons.flatMap((lexicon) => lexicon[list].flatMap((names, index) => names.map((name): [string, number] => [name, first + index]))),
  );

/** An alternation of words for a regular expression; each may have a full stop where the lexicon has a space. */
export function patternOf(list: readonly string[]): string {
  return list.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\.?[\\s\\u00a0]?')).join('|');
}

/** Words of every language at once: a note may cite in another language than its article is written in. */
export const citationWords = {
  /** Month by name, 1 to 12. */
  months: numbered('months', 1),
  /** Season by name, as EDTF counts them: 21 to 24. */
  seasons: numbered('seasons', 21),
  ibid: words('ibid'),
  sameAuthor: words('sameAuthor'),
  sameAuthors: words('sameAuthors'),
  opCit: words('opCit'),
  notes: words('notes'),
  above: words('above'),
  guides: words('guides'),
  leadIns: words('leadIns'),
  signals: words('signals'),
  pages: words('pages'),
  volumes: words('volumes'),
  issues: words('issues'),
  accessed: words('accessed'),
  updated: words('updated'),
  archived: words('archived'),
  editors: words('editors'),
  editorsAfter: words('editorsAfter'),
  translators: words('translators'),
  within: words('within'),
  and: words('and'),
  circa: words('circa'),
  etAl: words('etAl'),
};
