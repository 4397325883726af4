import { classAt, LETTER } from './characters.js';
import { endOf } from './sticky.js';

/** A URL or DOI in a text; what brackets it is not part of it. */
export interface LinkReading {
  kind: 'URL' | 'DOI';
  start: number;
  end: number;
  value: string;
}

/** A scheme, `www.`, or a host of a common top-level domain with a path behind it: what makes a URL of what follows. */
const SCHEME = /https?:\/\//giu;
const WWW = /www\.(?=[\p{L}\p{N}-]+\.)/giu;
const HOST =
  /(?<![\p{L}\p{N}@./_-])(?:[a-z0-9-]{1,40}\.){1,4}(?:com|org|net|gov|edu|int|eu|info|io|co\.uk|gov\.uk|ac\.uk|org\.uk|de|fr|es|pt|ch|at|ca|cn)\/(?=[\p{L}\p{N}])/giu;
const REST = /[^\s<>"“”«»\u00a0]*/uy;
const DOIS = /(?<![\p{L}\p{N}/.])(?:doi:\s?)?(10\.\d{4,9}\/[^\s<>"“”,;]+)/dgiu;

/** The links of a text in order. Sentence punctuation after a link, and a bracket that does not open within it, are no part of it. */
export function findLinks(text: string): LinkReading[] {
  // A text without these two has no link: to look for them costs next to nothing.
  if (!text.includes('/') && !text.includes('www.')) return [];
  const urls = findUrls(text);
  if (!text.includes('10.')) return urls;
  const found = [...urls];
  let next = 0;
  for (const match of text.matchAll(DOIS)) {
    const start = (match.indices as RegExpIndicesArray)[1]?.[0] ?? match.index;
    while (next < urls.length && (urls[next] as LinkReading).end <= start) next++;
    if (next < urls.length && (urls[next] as LinkReading).start <= start) continue;
    const value = withoutPunctuation(match[1] as string);
    found.push({ kind: 'DOI', start, end: start + value.length, value });
  }
  return found.sort((a, b) => a.start - b.start);
}

function findUrls(text: string): LinkReading[] {
  const starts = startsOf(text, SCHEME);
  if (text.includes('www.')) starts.push(...startsOf(text, WWW));
  const found = urlsFrom(text, starts);
  // Most slashes stand within what was found; a host is worth looking for where one stands alone.
  return hasSlashOutside(text, found) ? urlsFrom(text, [...starts, ...startsOf(text, HOST)]) : found;
}

function startsOf(text: string, pattern: RegExp): number[] {
  return Array.from(text.matchAll(pattern), ({ index }) => index);
}

/** The addresses that begin at some offsets; what begins within an address is a part of it. */
function urlsFrom(text: string, starts: readonly number[]): LinkReading[] {
  const found: LinkReading[] = [];
  let from = 0;
  for (const start of [...starts].sort((a, b) => a - b)) {
    if (start < from) continue;
    from = endOf(REST, text, start) as number;
    const value = withoutPunctuation(text.slice(start, from));
    if (value.length > 8) found.push({ kind: 'URL', start, end: start + value.length, value });
  }
  return found;
}

function hasSlashOutside(text: string, urls: readonly LinkReading[]): boolean {
  let next = 0;
  for (let at = text.indexOf('/'); at !== -1; at = text.indexOf('/', at + 1)) {
    while (next < urls.length && (urls[next] as LinkReading).end <= at) next++;
    const url = urls[next];
    if (url && url.start <= at) at = url.end - 1;
    else if (classAt(text, at - 1) & LETTER) return true;
  }
  return false;
}

function withoutPunctuation(link: string): string {
  let opened = 0;
  for (const sign of link) opened += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  let end = link.length;
  for (; end > 0; end--) {
    const last = link[end - 1] as string;
    if (last === ')' && opened < 0) opened++;
    else if (!".,;:!?'’]}…".includes(last)) break;
  }
  // `https://example.org(June 1, 2021)` lacks a space.
  return link.slice(0, end).replace(/\((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}$/, '');
}
