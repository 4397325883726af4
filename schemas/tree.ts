import type { AsideRole } from './record.js';
import type { Span } from './span.js';

/** What a block of the flat root is part of. A block without a part is not yet sorted. */
export type Part = 'body' | 'note' | 'bibliography' | 'aside';

/** What offprint says of a block of the root. */
export interface BlockData {
  part?: Part;
  /** Of an aside: what it is. */
  role?: AsideRole;
  /** Where numbering restarts; 1 where it never does. */
  scope?: number;
}

/** What offprint says of a `footnoteReference`. */
export interface MarkerData {
  id: string;
  label: string;
  raw: string;
  /** Id of the note, null where there is none; undefined until the stage `linkMarkers` has looked. */
  note?: string | null;
  scope: number;
  cluster?: { raw: string; span: Span };
  confidence: number;
}

/** What offprint says of a `footnoteDefinition`. */
export interface NoteData {
  id: string;
  label: string;
  raw: string;
  labelGiven: boolean;
  status: 'ok' | 'uncited' | 'duplicate';
  /** The note in normal form, once its citations are resolved. */
  normalized?: string;
}

declare module 'mdast' {
  interface Data {
    /** Of a block of the root. */
    block?: BlockData;
    /** Of a footnoteReference. */
    marker?: MarkerData;
    /** Of a footnoteDefinition. */
    note?: NoteData;
  }
}
