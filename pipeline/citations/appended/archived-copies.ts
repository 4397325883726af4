import { isArchived } from '../../../schemas/archived.js';
import type { Range } from '../../../schemas/index.js';
import { citationWords, patternOf } from '../../lexicons/citations/index.js';
import { findLinks, type LinkReading } from '../links.js';
import type { Appendage } from './appendage.js';

/** Between an address and the copy beside it stand signs alone. */
const BESIDE = /^>?[\s\u00a0]?[)\]]?[,.;]?[\s\u00a0]?[([<]*$/;
const LED_BY = new RegExp(
  `(?:[,.;]?[\\s\\u00a0]|^)(?<open>[([])?(?<words>(?:${patternOf(citationWords.archived)})[:,]?[\\s\\u00a0])<?$`,
  'diu',
);
const OPENED = /(?:[,.;]?[\s\u00a0])(?<open>[([])?<?$/;
const WINDOW = 60;

/**
 * Finds the addresses of archived copies: behind words that say so (`archived at https://perma.cc/AB12-CD34`), or beside
 * another address (`https://example.org/tram [https://perma.cc/AB12-CD34]`).
 */
export function findArchivedCopies(text: string): Appendage[] {
  if (!/archiv|arquiv|perma|webcit/i.test(text)) return [];
  const links = findLinks(text).filter(({ kind }) => kind === 'URL');
  return links.flatMap((link, index) => {
    const before = text.slice(Math.max(0, link.start - WINDOW), link.start);
    const led = LED_BY.exec(before) ?? (isCopyOf(text, links, index) ? OPENED.exec(before) : null);
    if (!led) return [];
    const from = link.start - before.length;
    const [at, to] = led.indices?.groups?.['words'] ?? [];
    const words = at === undefined || to === undefined ? undefined : ([from + at, from + to] as Range);
    return [{ ...appendageOf(text, link, from + led.index, led.groups?.['open']), ...(words && { words }) }];
  });
}

/** Whether an address of an archive stands beside one that is none. */
function isCopyOf(text: string, links: readonly LinkReading[], index: number): boolean {
  const [before, link, after] = [links[index - 1], links[index], links[index + 1]];
  if (!link || !isArchived(link.value)) return false;
  const isBeside = (one: LinkReading, other: LinkReading): boolean => BESIDE.test(text.slice(one.end, other.start));
  if (before && !isArchived(before.value) && isBeside(before, link)) return true;
  return after !== undefined && !isArchived(after.value) && isBeside(link, after);
}

function appendageOf(text: string, { start: from, end: to, value }: LinkReading, start: number, open: string | undefined): Appendage {
  let end = to + (text[to] === '>' ? 1 : 0);
  const closes = open !== undefined && text[end] === (open === '(' ? ')' : ']');
  if (closes) end++;
  return {
    name: 'archive_location',
    start: open === undefined || closes ? start : text.indexOf(open, start) + 1,
    end,
    place: [from, to],
    value,
  };
}
