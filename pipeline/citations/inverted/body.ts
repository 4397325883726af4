import type { DateReading } from '../dates.js';
import { scanNote } from '../scan.js';
import { type Unit, unitsOf } from '../units.js';

/** What stands behind the names and the year of an entry, cut into units. */
export interface Body {
  units: Unit[];
  dates: readonly DateReading[];
  /** The text up to the end of the entry, with blanks for all before the title, so that offsets stay. */
  whole: string;
  end: number;
}

/** The body of an entry between two offsets. */
export function bodyOf(text: string, from: number, end: number): Body {
  const whole = ' '.repeat(from) + text.slice(from, end);
  const scan = scanNote(whole);
  return { units: unitsOf(scan), dates: scan.dates, whole, end };
}

/** The units behind an offset, cut anew, since one of them may have begun before it. */
export function unitsFrom({ whole, end }: Body, from: number): Unit[] {
  return from >= end ? [] : bodyOf(whole, from, end).units;
}
