import { isList } from './bare-authors.js';
import { putTitle } from './bare-title.js';
import { belongsToTitle } from './containers/belongs-to-title.js';
import type { DateReading } from './dates.js';
import type { Draft } from './draft.js';
import { isHouse } from './houses.js';
import { imprintAt } from './imprint.js';
import { readLead } from './lead.js';
import { HEAD_YEAR, YEARS } from './patterns.js';
import { pieceOf } from './piece.js';
import { hasNames } from './prose.js';
import { isLabelled } from './roles.js';
import { readTail } from './tail/read-tail.js';
import type { Unit } from './units.js';

const EDITORS = /^eds?\.?$/;
const YEAR_AT_END = /(?:^|[\s.])\(?[12]\d{3}[a-z]?\)?$/;

/** `Author. 2014. Title.`, `Editor, ed. 1999. Title.`, `Author, 2009, Title` */
export function isAuthorDate(units: readonly Unit[]): boolean {
  const year = yearAt(units);
  const [dated, after] = [units[year], units[year + 1]];
  if (year === -1 || !dated || after?.kind !== 'words' || !/\p{L}/u.test(after.piece.text)) return false;
  const head = units.slice(0, year + 1);
  if (head.slice(1, -1).some(({ before }) => before === '.')) return false;
  if (!head.every(({ kind, piece }) => kind !== 'words' || HEAD_YEAR.test(piece.text) || EDITORS.test(piece.text) || hasNames(piece.text)))
    return false;
  if (after.before === '.')
    // A year alone stands before a title that nobody wrote, if an imprint follows: `1988. Guide to Ferries. Boston: Mill Press`.
    return year > 0
      ? dated.before === '.' || dated.before === ',' || dated.kind === 'parenthesis'
      : dated.kind === 'words' && (!HEAD_YEAR.test(dated.piece.text) || units.slice(2).some((_, index) => imprintAt(units, index + 2)));
  return (
    after.before === ',' &&
    !isLabelled(after.piece.text) &&
    year > 0 &&
    HEAD_YEAR.test(dated.piece.text) &&
    isList((units[0] as Unit).piece.text) &&
    (units.some(({ piece }) => piece.text.includes(': ')) ||
      (dated.kind === 'parenthesis' && units.slice(year + 2).some(({ piece }) => isHouse(piece.text))))
  );
}

function yearAt(units: readonly Unit[]): number {
  return units
    .slice(0, 16)
    .findIndex(
      (unit) =>
        unit.kind === 'date' ||
        (unit.kind === 'parenthesis' && HEAD_YEAR.test(unit.inner.text)) ||
        (unit.kind === 'words' && (YEAR_AT_END.test(unit.piece.text) || YEARS.test(unit.piece.text))),
    );
}

export function readAuthorDate(draft: Draft, units: readonly Unit[], dates: readonly DateReading[]): boolean {
  const year = yearAt(units);
  const [first, at] = [units[0] as Unit, units[year] as Unit];
  // `The Tide. 2006. Directed by A. Roe`: who made it stands behind, so that what stands before is the title.
  if (/^(?:Directed|Produced|Written) by /.test(units[year + 1]?.piece.text ?? '') && year > 0) {
    putTitle(draft, units, 0, year, 0.85);
    readTail(draft, units.slice(year), { dates });
    return true;
  }
  if (!readLead(draft, pieceOf(first.piece.whole, first.piece.start, at.piece.end), dates)) return false;
  let end = year + 2;
  while (end < units.length && units[end]?.kind === 'words' && units[end]?.before === ',' && belongsToTitle(units, end)) end++;
  putTitle(draft, units, year + 1, end, 0.88);
  readTail(draft, units.slice(end), { dates });
  return true;
}
