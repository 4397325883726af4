import type { Difference } from './difference.js';

/** Characters of a value that are shown, and those that are shown before the first one that differs. */
const [MOST, BEFORE] = [100, 30];

/** A difference as a line for people: where, what, and the words around the place that differs. */
export function differenceLine(difference: Difference): string {
  const { article, what, id, line, field } = difference;
  const part = [what, id, line === undefined ? '' : `in line ${line}`].filter((word) => word).join(' ');
  const where = [article, what === 'article' ? undefined : part, field?.replace(/^(?:fields|csl)\./, '')];
  return `${where.filter((word) => word !== undefined).join(': ')}: ${told(difference)}`;
}

function told({ what, change, field, before, after }: Difference): string {
  // A checksum tells a person no more than that it is another one.
  if (what === 'configuration') return 'other settings';
  if (/sha256$/i.test(field ?? '')) return before === undefined ? 'added' : after === undefined ? 'removed' : 'other bytes';
  const [was, is] = around(before, after);
  if (change !== 'changed') return [change, was, is].filter((word) => word !== undefined).join(' ');
  return before === undefined && after === undefined ? 'changed' : `${was ?? 'nothing'} → ${is ?? 'nothing'}`;
}

/** Two values in a line each, cut to what lies around the first place in which they differ. */
function around(before: unknown, after: unknown): [string | undefined, string | undefined] {
  const [was, is] = [inOneLine(before), inOneLine(after)];
  let same = 0;
  while (same < was.length && was[same] === is[same]) same++;
  const start = before === undefined || after === undefined || same <= BEFORE ? 0 : same - BEFORE;
  return [shown(before, was, start), shown(after, is, start)];
}

function inOneLine(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ');
}

/** Words in quotation marks, all else as JSON. */
function shown(value: unknown, text: string, start: number): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? `“${cut(text, start)}”` : cut(text, start);
}

function cut(text: string, start: number): string {
  const [from, to] = [start, start + MOST].map((offset) => (isLow(text, offset) ? offset - 1 : offset));
  return `${start > 0 ? '…' : ''}${text.slice(from, to)}${start + MOST < text.length ? '…' : ''}`;
}

/** Whether an offset lies within a surrogate pair. */
function isLow(text: string, offset: number): boolean {
  return offset > 0 && /[\udc00-\udfff]/.test(text[offset] ?? '');
}
