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
  /** Phrases of what a site puts around an article: links, sharing, subscription. */
  navigationPhrases: readonly string[];
}
