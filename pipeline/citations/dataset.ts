import { datasetWords } from '../lexicons/organisations.js';
import { putTitle } from './bare-title.js';
import type { DateReading } from './dates.js';
import { addField, type Draft } from './draft.js';
import { readPeople } from './lead.js';
import { isOrganisation } from './names.js';
import { pieceOf, stripped } from './piece.js';
import { readTail } from './tail/read-tail.js';
import type { Unit } from './units.js';

/** A name with one of these is that of an agency, even where it has “statistics” in it. */
const OFFICE = /^Statistics \p{Lu}\p{L}+$|\b(?:agency|bureau|cent(?:er|re)|department|division|institute|ministry|office|service)\b/iu;

/** Whether a name is that of data rather than of an agency. */
function namesData(text: string): boolean {
  return (
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => datasetWords.has(word)) && !OFFICE.test(text)
  );
}

/** `Agency (Indicators by field), accessed June 4, 2026`: a parenthesis without a year, and the day of access behind it. */
function isAccessedNext(units: readonly Unit[], index: number): boolean {
  const [unit, next] = [units[index], units[index + 1]];
  return (
    index === 1 &&
    unit?.kind === 'parenthesis' &&
    !/\d{4}$/.test(unit.inner.text) &&
    (isOrganisation(units[0]?.piece.text ?? '') || namesData(units[0]?.piece.text ?? '')) &&
    next?.kind === 'words' &&
    /^(?:last )?accessed$/i.test(next.piece.text)
  );
}

/** `Agency (Table Tool, codes 1 to 3, accessed May 2026)`, `Trade Database (exports, accessed May 2026)`. */
export function readDataset(draft: Draft, units: readonly Unit[], dates: readonly DateReading[]): boolean {
  const paren = units.findIndex(
    (unit, index) => unit.kind === 'parenthesis' && (/accessed\s/i.test(unit.inner.text) || isAccessedNext(units, index)),
  );
  const [first, holder] = [units[0], units[paren]];
  if (paren < 1 || paren > 3 || first?.kind !== 'words' || holder?.kind !== 'parenthesis' || units[0]?.kind === 'parenthesis') return false;
  const head = pieceOf(first.piece.whole, first.piece.start, (units[paren - 1] as Unit).piece.end);
  const own = namesData(head.text);
  const parts = paren > 1;
  const named = datasetWords.has(
    first.piece.text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .at(-1) ?? '',
  );
  if (parts && named) {
    addField(draft, 'title', first.piece, 0.8);
    addField(draft, 'note', pieceOf(head.whole, (units[1] as Unit).piece.start, head.end), 0.7);
  } else if (parts) {
    if (!readPeople(draft, first.piece)) return false;
    putTitle(draft, units, 1, paren, 0.8);
  } else if (own || !isOrganisation(head.text)) addField(draft, 'title', head, 0.8);
  else {
    if (!readPeople(draft, head)) return false;
    const [begins = '', ...more] = holder.inner.text.split(/,\s/);
    const years = more.findIndex((part) => !/^[12]\d{3}(?:[–-]\d{2,4})?$/.test(part));
    const inner = /accessed\s/i.test(holder.inner.text) ? [begins, ...more.slice(0, Math.max(0, years))].join(', ') : holder.inner.text;
    if (!/^accessed/i.test(inner))
      addField(draft, 'title', pieceOf(holder.inner.whole, holder.inner.start, holder.inner.start + inner.length), 0.8);
  }
  const date = dates.find(({ start, end }) => start >= holder.inner.start && end <= holder.inner.end);
  if (date)
    readTail(
      draft,
      [
        {
          kind: 'words',
          before: '',
          piece: pieceOf(holder.inner.whole, holder.inner.start + holder.inner.text.search(/accessed/i), date.start),
        },
        { kind: 'date', before: '', piece: pieceOf(holder.inner.whole, date.start, date.end), date },
      ],
      { dates },
    );
  draft.dataset = true;
  const accessedAt = holder.inner.text.search(/,?\s?(?:last )?accessed\s/i);
  const described = stripped(
    pieceOf(
      holder.inner.whole,
      draft.fields.reduce((last, { name, ranges }) => (name === 'title' ? Math.max(last, ranges[0]?.[1] ?? 0) : last), holder.inner.start),
      accessedAt === -1 ? holder.inner.end : holder.inner.start + accessedAt,
    ),
    ',; ',
  );
  addField(draft, 'note', described, 0.8);
  readTail(draft, units.slice(paren + 1), { dates });
  return true;
}
