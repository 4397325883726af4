import type { CslType } from '../../../../schemas/index.js';
import { addField, addYear, type Draft } from '../../draft.js';
import { pieceOf } from '../../piece.js';
import type { Head } from '../head.js';

/** A form of full citations: an anchor of numbers, and how to read it with the names and the title before it. */
export interface Form {
  /** What must stand somewhere in the text: looking for it costs little, and most texts have it not. */
  sign: RegExp;
  pattern: RegExp;
  /** Whether a title may be missing, where names and the anchor suffice. */
  untitled?: true;
  /** @returns the type of what is cited; undefined where the head does not belong to the anchor */
  read(draft: Draft, head: Head, match: RegExpExecArray): CslType | undefined;
}

/** Adds what a group of the anchor has matched, as the field of that name or of another. */
export function put(draft: Draft, match: RegExpExecArray, group: string, name = group): void {
  const range = match.indices?.groups?.[group];
  if (!range) return;
  const piece = pieceOf(draft.text, range[0], range[1]);
  if (name === 'issued') addYear(draft, piece, 0.92);
  else addField(draft, name, piece, 0.9);
}
