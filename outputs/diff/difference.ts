/** What a difference is in: an article or a part of it; else the run as a whole. */
export type DifferenceKind =
  | 'article'
  | 'source'
  | 'status'
  | 'metadata'
  | 'structure'
  | 'heading'
  | 'body'
  | 'marker'
  | 'note'
  | 'citation'
  | 'bibliography'
  | 'work'
  | 'aside'
  | 'correction'
  | 'repair'
  | 'finding'
  | 'file'
  | 'software'
  | 'configuration';

/** One thing that is not the same in two deliveries. */
export interface Difference {
  /** Id of the article; absent where it is in none. */
  article?: string;
  what: DifferenceKind;
  change: 'added' | 'removed' | 'changed';
  /** Id of the note, citation, work, …; path of the file. */
  id?: string;
  /** Which field of it; `fields.` before those that were read of a citation, `csl.` before those of a work. */
  field?: string;
  /** Line in source.txt, of the new delivery unless it was removed. */
  line?: number;
  /** What stood there; absent where nothing did. */
  before?: unknown;
  /** What stands there now; absent where nothing does. */
  after?: unknown;
}
