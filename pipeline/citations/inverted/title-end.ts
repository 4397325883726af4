import { outletType } from '../../lexicons/outlets.js';
import { isHouse } from '../houses.js';
import { type Piece, pieceOf, splitPiece } from '../piece.js';
import { isPlace } from '../places.js';
import { findSerial } from './serial.js';

/** `Hedonic Tides. in D. Roe (Eds.), Well-Being` */
const LEAD = /[.?!]\s(?=(?:[Ii]n|Dans|dans):?\s.{3,160}?\(?(?:[Ee]ds?|Hrsg|Hg|dir|coord)\.?\s?\))/u;
/** The title ends with its mark, and a journal, an imprint or an outlet follows without a stop. */
const MARK = /[?!]['’”"»]?\s(?=[\p{Lu}(])/gu;
const BEHIND_MARK = /^(?:In|Dans|En|Em|Retrieved|Available|Paper presented|Accessed)\s/;

/**
 * Where a title ends that no full stop parts from what follows: `Who lives with summer? Journal of Heat, 3(1), 4–9`,
 * `An Island Economy, New York: House`, `A Snapshot, Harbour Review, 8(2), pp. 16–19`.
 *
 * @param title the words up to the next full stop
 * @param behind what stands behind them
 * @returns where the first sign behind the title's last word stands
 */
export function endWithin(title: Piece, behind: Piece): number | undefined {
  const lead = LEAD.exec(title.text);
  if (lead) return title.start + lead.index + 1;
  const mark = [...title.text.matchAll(MARK)].at(-1);
  const from = mark ? title.start + mark.index + mark[0].length : undefined;
  if (from !== undefined && follows(title, from, behind)) return from - 1;
  // `… and Hepatitis C. Intervirology. 2007;50`: the sentence before the year is the journal.
  if (/^[.\s]*(?:1[5-9]|20)\d\d[^;.]{0,10};\s?\d/.test(behind.text)) {
    const stop = title.text.lastIndexOf('. ');
    return stop > 8 ? title.start + stop : undefined;
  }
  return findSerial(behind) ? undefined : (beforeSerial(title) ?? beforeImprint(title));
}

/** Whether what contains or published the work begins here. */
function follows(title: Piece, from: number, behind: Piece): boolean {
  const rest = pieceOf(title.whole, from, title.end);
  const serial = findSerial(rest);
  if (serial) return serial.start > rest.start + 2;
  const name = (rest.text.split(/[,:(]/)[0] as string).trim();
  if (BEHIND_MARK.test(rest.text) || isPlace(name) || isHouse(rest.text) || outletType(rest.text) || outletType(name)) return true;
  return /^[.\s]*[\d;]/.test(behind.text) && findSerial(pieceOf(title.whole, from, behind.end)) !== undefined;
}

/** `A Snapshot, Harbour Review, 8(2)`: the journal stands between the last comma and the figures. */
function beforeSerial(title: Piece): number | undefined {
  const serial = findSerial(title);
  if (!serial || serial.start < title.start + 8) return undefined;
  const parts = splitPiece(pieceOf(title.whole, title.start, serial.start), /,\s/g).filter(({ text }) => text !== '');
  let last = parts.length - 1;
  // `Media, Culture & Society`
  while (
    last > 1 &&
    /^\p{Lu}?\p{L}+ (?:&|and) |^(?:&|and) /u.test(parts[last]?.text ?? '') &&
    /^\p{Lu}\p{L}+$/u.test(parts[last - 1]?.text ?? '')
  )
    last--;
  const container = parts[last];
  const named = container !== undefined && /^\p{Lu}/u.test(container.text) && !/^(?:[Vv]ol|no)\b/.test(container.text);
  return named && last > 0 ? (parts[last - 1] as Piece).end : undefined;
}

/** `An Island Economy, New York: House`, `This Is the Earth, Harbour Books, San Francisco`, `Another World, Mill Books` */
function beforeImprint(title: Piece): number | undefined {
  const parts = splitPiece(title, /,\s/g);
  for (let index = 1; index < parts.length; index++) {
    const [place, house] = title.whole.slice((parts[index] as Piece).start, title.end).split(/\s?:\s/);
    if (place !== undefined && house !== undefined && isPlace(place)) return (parts[index - 1] as Piece).end;
  }
  const [before, house, last] = [parts.at(-3), parts.at(-2), parts.at(-1)];
  if (!last || !house) return undefined;
  if (before && isPlace(last.text) && isHouse(house.text)) return before.end;
  return isHouse(last.text) && !isPlace(last.text) ? house.end : undefined;
}
