import { addField, type Draft } from '../draft.js';
import { isFiner, putDate } from '../parenthesis-dates.js';
import type { Unit } from '../units.js';
import type { DateLabel } from './date-label.js';

type DateUnit = Extract<Unit, { kind: 'date' }>;

/** What stood before a date. */
interface Before {
  label: DateLabel | undefined;
  linked: boolean;
}

/** Reads a date behind the title: when what is cited was issued, read, or changed. */
export function readDateBehind(draft: Draft, units: readonly Unit[], index: number, { date, piece, before }: DateUnit, told: Before): void {
  const { label, linked } = told;
  if (label === undefined && isEvent(units[index - 1])) return;
  if (label === 'accessed' || (draft.has('issued') && linked && !isFiner(draft, date))) {
    if (!draft.has('accessed')) putDate(draft, 'accessed', date);
  } else if (!draft.has('issued') || isFiner(draft, date)) putDate(draft, 'issued', date);
  else if (label === 'updated') addField(draft, 'note', piece, 0.9);
  // `Board, August 2020. “Title,” 3 March 2025, https://…`: of two dates, the one before the address is that of reading it.
  else if (units[index + 1]?.kind === 'link' && before !== '' && !draft.has('accessed')) putDate(draft, 'accessed', date);
}

/** `at a meeting of the guild on June 4, 1988`: the date of what is told, not of what is cited. */
function isEvent(before: Unit | undefined): boolean {
  return before?.kind === 'words' && /\s(?:on|in|at|of|since|until)$/.test(before.piece.text);
}
