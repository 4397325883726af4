import { outletType } from '../../lexicons/outlets.js';
import { belongsToTitle } from '../containers/belongs-to-title.js';
import { addField, type Draft } from '../draft.js';
import { EDITORS, TRANSLATORS } from '../patterns.js';
import { type Piece, pieceOf, stripped } from '../piece.js';
import { isPlace } from '../places.js';
import { withoutEndPunctuation } from '../read-citation.js';
import { isEdition, isLabelled } from '../roles.js';
import type { Unit } from '../units.js';
import { isAside } from './aside.js';
import { type Body, unitsFrom } from './body.js';
import type { Head } from './head.js';
import { IN } from './host.js';
import { findSerial } from './serial.js';
import { endWithin } from './title-end.js';

/** `'Mechanisms of Tides.', `, in straight marks, which may be apostrophes elsewhere. */
const APOSTROPHES = /^'(.{3,300}?)[.,]?'[,.]\s/;

/** Whether a quotation at the front is the whole title: `“Roe” and others` begins one, and goes on. */
export function isQuoted([first, second]: readonly Unit[]): boolean {
  if (first?.kind !== 'quotation') return false;
  if (second?.kind !== 'words' || second.before !== '') return true;
  const { text, whole, start } = second.piece;
  if (/[.,?!]$/.test(first.inner.text) || IN.test(`${text} x`) || outletType(text) !== undefined) return true;
  return /^\p{Lu}/u.test(text) && findSerial(pieceOf(whole, start, whole.length)) !== undefined;
}

/** Reads a title in quotation marks. @returns the index of the unit behind it */
export function readQuotedTitle(draft: Draft, { units: [first] }: Body): number | undefined {
  if (first?.kind !== 'quotation') return undefined;
  addField(draft, 'title', withoutEndPunctuation(first.inner), 0.96);
  return 1;
}

/**
 * Reads a title without marks: up to its full stop, or where commas part all, up to the next role.
 *
 * @returns the index of the unit behind it, in the units of the body, which may have been cut anew
 */
export function readPlainTitle(draft: Draft, body: Body, { sign }: Head): number | undefined {
  const { units, whole } = body;
  const first = units[0];
  if (!first || first.kind === 'link' || first.kind === 'parenthesis') return undefined;
  const straight = APOSTROPHES.exec(whole.slice(first.piece.start, body.end));
  if (straight) {
    const start = first.piece.start + 1;
    addField(draft, 'title', pieceOf(whole, start, start + (straight[1] as string).length), 0.94);
    return cutAt(body, first.piece.start + straight[0].length);
  }
  let end = 1;
  while (end < units.length && (sign === ',' ? goesOnWithComma(units, end) : goesOn(units, end))) end++;
  const last = units[end - 1] as Unit;
  const title = stripped(pieceOf(whole, first.piece.start, last.piece.end), ',;:');
  const split = endWithin(title, pieceOf(whole, last.piece.end, body.end));
  if (!putTitle(draft, split === undefined ? title : stripped(pieceOf(whole, title.start, split), ',;:'))) return undefined;
  return split === undefined ? end : cutAt(body, split);
}

/** Cuts the units anew from an offset on. @returns the index of the first of them */
function cutAt(body: Body, at: number): number {
  body.units = unitsFrom(body, at);
  return 0;
}

function putTitle(draft: Draft, title: Piece): boolean {
  const { text } = title;
  if (text.length < 2 || text.length > 400 || !/\p{L}/u.test(text) || /^[Ii]n:?\s/.test(text)) return false;
  addField(draft, 'title', title, 0.92);
  return true;
}

function goesOn(units: readonly Unit[], index: number): boolean {
  const unit = units[index] as Unit;
  if (unit.kind === 'link' || unit.before === '.' || unit.before === '\n') return false;
  if (unit.kind === 'parenthesis') return !isBehindTitle(unit) && units[index + 1]?.before !== '';
  if (unit.kind !== 'words') return unit.before === '' || unit.before === ',';
  const { text } = unit.piece;
  if (unit.before === ';') return /^\p{Ll}/u.test(text);
  if (unit.before === ',' && /^[Ii]n:?\s(?=\p{Lu})/u.test(text)) return false;
  return !(
    isLabelled(text) ||
    isEdition(text) ||
    EDITORS.test(text) ||
    TRANSLATORS.test(text) ||
    /^(?:rev\.? ed|tr)\b/i.test(text) ||
    /^[12]\d{3}$/.test(text)
  );
}

/** An edition, a year, or an imprint in brackets; `(1940–1943)` is part of the title. */
function isBehindTitle({ piece, inner }: Extract<Unit, { kind: 'parenthesis' }>): boolean {
  return isAside(piece.text, inner.text) || /(?<!\d[–-])[12]\d{3}$/.test(inner.text) || isPlace(inner.text.split(':')[0] as string);
}

function goesOnWithComma(units: readonly Unit[], index: number): boolean {
  const [unit, next] = [units[index] as Unit, units[index + 1]];
  if (unit.before === '' && unit.kind === 'words' && units[index - 1]?.kind === 'parenthesis') return true;
  if (unit.kind === 'parenthesis') return next?.kind === 'words' && next.before === '' && !isAside(unit.piece.text, unit.inner.text);
  return belongsToTitle(units, index) && /^\p{Ll}/u.test(unit.piece.text);
}
