import { type DateReading, findDates } from './dates.js';
import { findLinks, type LinkReading } from './links.js';
import { pieceOf, stripped } from './piece.js';
import { findQuotations, type QuotationReading } from './quotations.js';

/** The typed spans of a note, each found once: everything that reads the note looks at these. */
export interface Scan {
  text: string;
  quotations: readonly QuotationReading[];
  links: readonly LinkReading[];
  dates: readonly DateReading[];
}

/** Finds quotations, links and dates. No date is looked for in a link, nor a quotation that begins within one. */
export function scanNote(text: string): Scan {
  const links = findLinks(text);
  const dates = findDates(text, links);
  const quotations = findQuotations(text, (innerStart) => endOfTitle(text, innerStart, links, dates));
  return { text, quotations: outside(quotations, links), links, dates };
}

/**
 * Where a title ends whose quotation mark never closes: before its container, which is what stands between the last comma
 * and the date or link.
 */
function endOfTitle(text: string, innerStart: number, links: readonly LinkReading[], dates: readonly DateReading[]): number | undefined {
  const link = links.find(({ start }) => start > innerStart)?.start;
  const date = dates.find(({ start }) => start > innerStart)?.start;
  const limit = Math.min(link ?? text.length, date ?? text.length);
  if (limit === text.length) return undefined;
  const inner = stripped(pieceOf(text, innerStart, limit), ',(:;<.');
  const comma = inner.text.lastIndexOf(', ');
  return comma > 0 && !inner.text.includes('; ') ? inner.start + comma : undefined;
}

/** Both lists are in order, so one walk does. */
function outside<T extends { start: number }>(spans: readonly T[], links: readonly LinkReading[]): T[] {
  let link = 0;
  return spans.filter(({ start }) => {
    while (link < links.length && (links[link] as LinkReading).end <= start) link++;
    return !(link < links.length && (links[link] as LinkReading).start <= start);
  });
}
