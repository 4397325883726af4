/** Words of one language that stand in citations. Everything is compared in lower case, without full stops. */
export interface CitationLexicon {
  language: string;
  /** Names of the months and their abbreviations, January first. */
  months: readonly (readonly string[])[];
  /** Names of the seasons, spring first (EDTF 21 to 24). */
  seasons: readonly (readonly string[])[];
  /** Back-references to the citation just before. */
  ibid: readonly string[];
  /** Words in place of the name of the author of the citation before, where that is one person. */
  sameAuthor: readonly string[];
  /** The same where they are several. A word that may be either stands in both lists. */
  sameAuthors: readonly string[];
  /** Back-references by author to an earlier citation. */
  opCit: readonly string[];
  /** Words for an earlier note, before its number. */
  notes: readonly string[];
  /** Words that say that a note stands above. */
  above: readonly string[];
  /** Words between prose and a name that is cited, which may stand behind a signal: `siehe näher Roe`, `argued by Roe`. */
  guides: readonly string[];
  /** What may stand before a name that is cited, or before the signal, and begins no title: `zum Folgenden ausführlich Roe`. */
  leadIns: readonly string[];
  /** What leads a reader to a citation and is no part of it. */
  signals: readonly string[];
  /** Abbreviations before a page, and before pages. */
  pages: readonly string[];
  volumes: readonly string[];
  issues: readonly string[];
  /** Words before the date on which a page was read. */
  accessed: readonly string[];
  /** Words before the date on which a page was changed or put up. */
  updated: readonly string[];
  /** Words before the address of an archived copy. */
  archived: readonly string[];
  /** Words before editors. */
  editors: readonly string[];
  /** Words behind editors. */
  editorsAfter: readonly string[];
  /** Words before translators. */
  translators: readonly string[];
  /** Words before the work that contains a chapter. */
  within: readonly string[];
  and: readonly string[];
  /** Words before a year that nobody is sure of: `c. 1890`. */
  circa: readonly string[];
  etAl: readonly string[];
}
