import { addField, type Draft } from '../draft.js';
import { NUMBERS } from '../patterns.js';
import type { Piece } from '../piece.js';
import type { Words, WordsReader } from './words.js';

/** Bare numbers: the extent of an article stands behind its volume; the page cited stands last. */
export const readNumbers: WordsReader = (words) => {
  const { draft, index, piece } = words;
  if (!NUMBERS.test(piece.text)) return undefined;
  const volume = sureOfVolume(words);
  if (volume !== undefined) addField(draft, 'volume', piece, volume);
  else if (isIssueBehindYear(words)) addField(draft, 'issue', piece, 0.88);
  else readPages(words);
  return index;
};

/** How sure it is that a number is a volume, by what stands behind it; undefined where it is none. */
function sureOfVolume({ draft, units, index, piece }: Words): number | undefined {
  if (draft.has('volume')) return undefined;
  const [next, second] = [units[index + 1], units[index + 2]];
  if (next?.kind === 'parenthesis' && next.before === '' && /^\d{1,3}$/.test(next.inner.text)) return 0.93;
  if (draft.names.length === 0) return undefined;
  if (next?.kind === 'words' && /^n[or°º]/i.test(next.piece.text)) return 0.92;
  // `River Review, n.s., 12 (2014): 12–20`
  const dated = next?.kind === 'parenthesis' && /[12]\d{3}$/.test(next.inner.text);
  return dated && second?.before === ':' && /^\d{1,4}$/.test(piece.text) ? 0.9 : undefined;
}

/** `Flussgeschichte 12 (2014) 3, S. 12–20`: the number of the issue stands behind the year. */
function isIssueBehindYear({ draft, units, index, piece }: Words): boolean {
  const next = units[index + 1];
  return (
    units[index - 1]?.kind === 'parenthesis' &&
    piece.whole[piece.start - 1] === ' ' &&
    units[index]?.before === '' &&
    draft.has('volume') &&
    !draft.has('issue') &&
    draft.has('container-title') &&
    /^\d{1,2}$/.test(piece.text) &&
    next?.kind === 'words' &&
    /^(?:S|pp?)\./.test(next.piece.text)
  );
}

function readPages({ draft, units, index, piece }: Words): void {
  const range = /[–—-]/.test(piece.text);
  const serial = draft.has('volume') || draft.has('issue') || draft.contained;
  if (serial && range && !draft.has('page')) addField(draft, 'page', piece, 0.9);
  else if (draft.has('volume') && !draft.has('page') && !draft.has('locator') && units[index + 1]?.kind === 'parenthesis')
    addField(draft, 'page', piece, 0.85);
  else if (!draft.has('locator')) addField(draft, 'locator', piece, 0.9);
  else addPages(draft, piece);
}

/** `28, 50, 54`: further pages of the place that is cited. */
function addPages(draft: Draft, piece: Piece): void {
  const known = draft.fields.find(({ name }) => name === 'locator');
  if (!known || /[^,\s]/.test(piece.whole.slice(known.ranges.at(-1)?.[1], piece.start))) return;
  known.ranges.push([piece.start, piece.end]);
  known.raw = piece.whole.slice(known.ranges[0]?.[0], piece.end);
  known.value = `${known.value}, ${piece.text}`;
}
