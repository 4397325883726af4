import { addField, type Draft } from './draft.js';
import { type Piece, pieceOf, splitPiece, stripped } from './piece.js';
import { isPlace } from './places.js';

/** `paper presented at the Annual Meeting of …` */
const PRESENTED = /^(?:(?:conference |unpublished )?paper |poster )?presented (?:at|to) (?:the )?/i;

/** Reads `paper presented at the Harbour Conference, Boston`: the meeting contains the paper. @returns whether the words are such */
export function readMeeting(draft: Draft, words: Piece): boolean {
  const meeting = PRESENTED.exec(words.text);
  if (!meeting || draft.has('container-title')) return false;
  const event = pieceOf(words.whole, words.start + meeting[0].length, words.end);
  const own = withoutPlace(event);
  addField(draft, 'genre', pieceOf(words.whole, words.start, words.start + meeting[0].length), 0.85);
  addField(draft, 'container-title', own, 0.85);
  addField(draft, 'note', stripped(pieceOf(words.whole, own.end, words.end), ','), 0.85);
  return true;
}

/** `Harbour Conference, Washington, D.C., Thursday`: the event, without its town and the day of the week. */
function withoutPlace(event: Piece): Piece {
  const day = /,\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.exec(event.text);
  const own = day ? pieceOf(event.whole, event.start, event.start + day.index) : event;
  const parts = splitPiece(own, /,\s/g);
  const place = placeAtEnd(parts);
  return place ? pieceOf(own.whole, own.start, (parts[place - 1] as Piece).end) : own;
}

/** `Harbour Board, Washington, D.C.` @returns the index of the place; undefined where the parts name none, or nothing else */
export function placeAtEnd(parts: readonly Piece[]): number | undefined {
  for (const index of [parts.length - 2, parts.length - 1]) {
    const [from, last] = [parts[index], parts.at(-1)];
    if (index > 0 && from && last && isPlace(from.whole.slice(from.start, last.end)) && !isPlace((parts[index - 1] as Piece).text))
      return index;
  }
  return undefined;
}
