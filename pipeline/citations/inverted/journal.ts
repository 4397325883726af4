import { addField, type Draft } from '../draft.js';
import { EDITORS, TRANSLATORS } from '../patterns.js';
import { type Piece, pieceOf, stripped } from '../piece.js';
import { readTail } from '../tail/read-tail.js';
import type { Unit } from '../units.js';
import { type Body, unitsFrom } from './body.js';
import { readEntryTail } from './entry-tail.js';
import { addSerial, type Serial } from './serial.js';
import { growTitle } from './subtitle.js';

/** Words with capitals, the last of them an abbreviation: `Int. Geol.` before `Rev.` */
const ABBREVIATED = /^(?:\p{Lu}[\p{L}-]{0,8}\.?\s?(?:(?:of|and|&|de)\s)?){1,4}$/u;

/**
 * Reads a journal: all that stands between the title and its figures is its name; sentences before it go on with the title.
 *
 * @param lead how many signs of the first unit lead to the name, such as `In `
 */
export function readJournal(draft: Draft, body: Body, index: number, serial: Serial, lead: number): void {
  const before = body.units.slice(index).filter(({ piece }) => piece.start < serial.start);
  const from = nameFrom(before, serial.start);
  const people = before.findIndex((unit, at) => at < from && unit.kind === 'words' && isPeople(unit.piece.text));
  if (people !== -1) readTail(draft, before.slice(people, from), { dates: body.dates });
  else if (from > 0) growTitle(draft, (before[from - 1] as Unit).piece.end);
  const start = (before[from] as Unit | undefined)?.piece.start ?? serial.start;
  const name = withStop(withoutVolumeWord(stripped(pieceOf(body.whole, start + (from === 0 ? lead : 0), serial.start), ',.;:')));
  if (name.text !== '') addField(draft, 'container-title', name, 0.93);
  addSerial(draft, serial);
  const rest: Unit[] = [];
  for (const unit of unitsFrom(body, serial.end)) {
    // `[Mostly comments on sources.]`
    if (unit.kind === 'parenthesis' && /\p{L}{3}/u.test(unit.inner.text)) addField(draft, 'note', unit.inner, 0.85);
    else rest.push(unit);
  }
  readEntryTail(draft, body, rest, false);
}

function isPeople(text: string): boolean {
  return EDITORS.test(text) || TRANSLATORS.test(text);
}

/** Where the name of a journal begins: with the last sentence, and the abbreviations before it. */
function nameFrom(units: readonly Unit[], end: number): number {
  const starts = units.flatMap((unit, at) =>
    at === 0 || (unit.before === '.' && unit.kind === 'words' && /\p{L}{2}/u.test(unit.piece.text)) ? [at] : [],
  );
  const wordsOf = (sentence: number): string => {
    const [from, to] = [units[starts[sentence] as number], units[(starts[sentence + 1] ?? units.length) - 1]];
    return from && to ? from.piece.whole.slice(from.piece.start, Math.min(to.piece.end, end)) : '';
  };
  let at = starts.length - 1;
  while (at > 0 && isAbbreviated(wordsOf(at - 1))) at--;
  return starts[at] ?? 0;
}

function isAbbreviated(text: string): boolean {
  return !isPeople(text) && ABBREVIATED.test(text) && /(?:^|[.\s])\p{Lu}\p{L}{0,9}\.?$/u.test(text);
}

/** The stop of an abbreviation stays: `IEEE J. Ocean. Eng.,`; in `Am J Public Health. 2019` it ends a sentence. */
function withStop({ whole, start, end, text }: Piece): Piece {
  const abbreviated = /^\.[,;]/.test(whole.slice(end, end + 2)) || (whole[end] === '.' && /\p{L}\.\s/u.test(text));
  return abbreviated ? pieceOf(whole, start, end + 1) : pieceOf(whole, start, end);
}

function withoutVolumeWord(name: Piece): Piece {
  const word = /,?\s(?:vol|Vol|Bd|Jg|t|v)\.?$/.exec(name.text);
  return word ? pieceOf(name.whole, name.start, name.start + word.index) : name;
}
