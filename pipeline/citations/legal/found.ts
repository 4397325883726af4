import type { CslType } from '../../../schemas/index.js';
import { addField, addYear, type Draft } from '../draft.js';
import { type Piece, pieceOf, stripped } from '../piece.js';

/** A source of law before what stands behind it is read: its fields, and its type. */
export interface Found {
  draft: Draft;
  type: CslType;
}

/** Puts the groups of a match into a draft, by the fields that they are named for. */
export function putGroups(draft: Draft, match: RegExpExecArray, offset: number, roles: Readonly<Record<string, string>>): void {
  for (const [group, name] of Object.entries(roles)) {
    const range = match.indices?.groups?.[group];
    if (!range) continue;
    const piece = stripped(pieceOf(draft.text, offset + range[0], offset + range[1]), ',');
    if (name === 'issued') addYear(draft, piece, 0.95);
    else addField(draft, name, piece, 0.92);
  }
}

/** Adds an organisation that made it. */
export function addAuthor(draft: Draft, author: Piece, confidence = 0.85): void {
  const { text: value, start, end } = author;
  const ranges: [number, number][] = [[start, end]];
  draft.fields.push({
    name: 'author',
    raw: value,
    value,
    ranges,
    confidence,
    parts: [{ name: 'literal', raw: value, value, ranges }],
  });
}
