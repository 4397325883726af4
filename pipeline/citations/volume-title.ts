import { belongsToTitle } from './containers/belongs-to-title.js';
import { addField, type Draft } from './draft.js';
import { type Piece, pieceOf, stripped } from './piece.js';
import type { Unit } from './units.js';

/**
 * `The Salt Road, vol. 2, The Years of Steam (London: …)`: the title of the volume goes on with that of the work.
 *
 * @param index the unit of the volume's number
 * @returns the index of the last unit that was read
 */
export function readVolumeTitle(draft: Draft, units: readonly Unit[], index: number): number {
  const [number, first] = [units[index], units[index + 1]];
  if (
    number?.kind !== 'words' ||
    first?.kind !== 'words' ||
    first.before !== ',' ||
    !/^vol|^bk|^book|^Bd|^t\b|^tom/i.test(number.piece.text)
  )
    return index;
  const work = draft.fields.find(({ name }) => name === (draft.contained ? 'container-title' : 'title'));
  // Behind a title in quotation marks stands a journal rather than the title of a volume.
  const quoted = /[“"‘«]\s?$/.test(draft.text.slice(0, work?.ranges[0]?.[0] ?? 0));
  if (!work || quoted || !/^\p{Lu}/u.test(first.piece.text) || !belongsToTitle(units, index + 1)) return index;
  let last = index + 1;
  while (last + 1 < units.length && belongsToTitle(units, last + 1)) last++;
  const next = units[last + 1];
  const imprinted = next?.kind === 'parenthesis' || (next?.kind === 'words' && /^(?:eds?|trans)\b|: /.test(next.piece.text));
  if (!imprinted) return index;
  const title = stripped(pieceOf(first.piece.whole, first.piece.start, (units[last] as Unit).piece.end), ',');
  work.ranges.push([title.start, title.end]);
  work.raw = title.whole.slice(work.ranges[0]?.[0], title.end);
  work.value = `${work.value} ${title.text}`;
  return last;
}

/** `vol. 2 of The Salt Road`: the volume, and the work that contains it. */
export function readVolumeOf(draft: Draft, words: Piece, match: RegExpExecArray): void {
  const at = words.start + match[0].search(/\s/) + 1;
  if (!draft.has('volume')) addField(draft, 'volume', pieceOf(words.whole, at, at + (match[1] as string).length), 0.92);
  if (!draft.has('container-title'))
    addField(draft, 'container-title', pieceOf(words.whole, words.start + match[0].length, words.end), 0.88);
}
