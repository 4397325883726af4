import type {} from 'vfile';
import type { Config, ForcedConvention, Sidecar } from './config.js';
import type { Lines } from './lines.js';
import type { Metadata, MetadataField, Origin } from './metadata.js';
import type { Reading } from './reading.js';
import type { BibliographyEntry, Citation, Correction, Repair, Source, Structure, Work } from './record.js';

/**
 * What travels beside the tree, in `file.data.article`: what is known of the source from the start, and the stand-off
 * records that the stages add. `file.value` is the decoded text that every span indexes; `reading` is what the stages read.
 */
export interface ArticleData {
  id: string;
  source: Source;
  metadata: Metadata;
  origins: Partial<Record<MetadataField, Origin>>;
  /** Offset of the first character after the front matter; 0 where there is none. */
  contentStart: number;
  config: Config;
  sidecar: Sidecar | undefined;
  /** How markers and notes are written, where a person has said it. */
  convention: ForcedConvention | undefined;
  lines: Lines;
  /** The source with the repairs of its text made, and the way back. */
  reading: Reading;
  structure: Structure[];
  citations: Citation[];
  /** What people said of citations in the sidecar, where it met one. */
  corrections: Correction[];
  works: Work[];
  bibliography: BibliographyEntry[];
  /** Repairs beside those of the reading, in any order; the record sorts them and gives them their ids. */
  repairs: Omit<Repair, 'id'>[];
}

declare module 'vfile' {
  interface DataMap {
    article: ArticleData;
  }
}
