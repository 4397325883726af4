/** Words of one language that tell the parts of an article apart. Everything is compared in lower case, without final colon. */
export interface StructureLexicon {
  language: string;
  /** Headings of the notes block. */
  noteHeadings: readonly string[];
  /** Headings of a bibliography, which is not a list of notes. */
  bibliographyHeadings: readonly string[];
  /** Headings of a section, which are never the title of an article. */
  sectionHeadings: readonly string[];
  /** Words that stand before the number of a heading: `Chapter 3`. */
  headingLabels: readonly string[];
  /** Words that the caption of a figure or table begins with. */
  captionLabels: readonly string[];
  /** What the line of the author begins with. */
  bylinePrefixes: readonly string[];
  /** What may stand before the date below a title. */
  dateLeads: readonly string[];
  /** The months as they stand in a date, January first; left out where the words of citations have them. */
  months?: readonly string[];
  /** Phrases of a blurb that says which series an article belongs to. The name stands in quotation marks after it, if at all. */
  seriesPhrases: readonly string[];
  /** Phrases of a statement by the publisher about itself, its views or its money. */
  disclaimerPhrases: readonly string[];
  /** Phrases of a note about the author. */
  biographyPhrases: readonly string[];
  /** Phrases of a correction or an editor's note. */
  correctionPhrases: readonly string[];
  /** Headings of a table of contents. */
  contentsHeadings: readonly string[];
  /** What a note about the author begins with, or is headed with. */
  biographyLeads: readonly string[];
  /** What a request for money begins with, or is headed with. */
  supportLeads: readonly string[];
  /** What a line of links for sharing begins with. */
  shareLeads: readonly string[];
  /** What a list of other articles, or of keywords, begins with or is headed with. */
  relatedLeads: readonly string[];
  /** What an invitation to subscribe begins with. */
  subscribeLeads: readonly string[];
  /** What a statement about rights, or about whose views these are, begins with. */
  noticeLeads: readonly string[];
  /** What a correction or an editor's note begins with. */
  correctionLeads: readonly string[];
  /** What a line begins with that says where an article appeared. */
  publishedLeads: readonly string[];
  /** Lines of a site that stand alone: `Skip to content`. */
  siteLines: readonly string[];
  /** Links of a site as they stand in rows: `Home`, `Contact`. Alone, many of them could be anything. */
  siteLinks: readonly string[];
  /** Words beside the number of minutes that an article takes to read. */
  readingTimes: readonly string[];
  /** Names of kinds and sections that stand on a line above a title: `Essay`. */
  sectionLabels: readonly string[];
  /** First or last word in the names of periodicals. */
  siteNames: readonly string[];
  /** What stands below the last line of a text: `The End`. */
  endSigns: readonly string[];
  /** Words, or beginnings of words, that a request for money has somewhere. */
  supportWords: readonly string[];
  /** Words, or beginnings of words, that an invitation to subscribe has somewhere. */
  subscribeWords: readonly string[];
}
