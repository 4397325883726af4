import type { CitationReading } from '../reading.js';

const TYPES: ReadonlySet<string> = new Set(['legal_case', 'legislation', 'regulation', 'bill', 'treaty']);
const SYMBOL = /^(?:U\.?N\.? Doc\.? )?[A-Z]{1,6}\/[\p{L}\d]/u;

/** Whether what is cited is a source of law or a document by its symbol: no list of references has it in any other form. */
export function isOfLaw({ type, fields }: CitationReading): boolean {
  return TYPES.has(type ?? '') || (type === 'report' && fields.some(({ name, value }) => name === 'title' && SYMBOL.test(value)));
}
