/** A URL or DOI in a text; what brackets it is not part of it. */
export interface LinkReading {
  kind: 'URL' | 'DOI';
  start: number;
  end: number;
  value: string;
}

/** A scheme, `www.`, or a host of a common top-level domain with a path behind it. */
const URLS =
  /(?:https?:\/\/|www\.(?=[\p{L}\p{N}-]+\.)|(?<![\p{L}\p{N}@./_-])(?:[a-z0-9-]{1,40}\.){1,4}(?:com|org|net|gov|edu|int|eu|info|io|co\.uk|gov\.uk|ac\.uk|org\.uk|de|fr|es|pt|ch|at|ca|cn)\/(?=[\p{L}\p{N}]))[^\s<>"“”«»\u00a0]+/giu;
const DOIS = /(?<![\p{L}\p{N}/.])(?:doi:\s?)?(10\.\d{4,9}\/[^\s<>"“”,;]+)/dgiu;

/** The links of a text in order. Sentence punctuation after a link, and a bracket that does not open within it, are no part of it. */
export function findLinks(text: string): LinkReading[] {
  const found: LinkReading[] = [];
  for (const match of text.matchAll(URLS)) {
    const value = withoutPunctuation(match[0]);
    if (value.length > 8) found.push({ kind: 'URL', start: match.index, end: match.index + value.length, value });
  }
  const urls = [...found];
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
