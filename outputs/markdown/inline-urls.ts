import type { Link, PhrasingContent, Text } from 'mdast';
import { isSafeUrl } from '../safe-url.js';

const URLS = /https?:\/\/[^\s<>"“”«»\u00a0\u0000-\u0020\\^`{}|]+/g;

/** Text with its addresses as links, so that none of their signs is escaped and each of them works. */
export function withLinks(text: string): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let from = 0;
  const keep = (to: number): void => {
    if (to > from) out.push({ type: 'text', value: text.slice(from, to) } satisfies Text);
  };
  for (const match of text.matchAll(URLS)) {
    const url = trimmed(match[0]);
    // Only what CommonMark takes for an autolink as it stands is written as one (section 6.5): no other could be read back the same.
    if (url.length < 10 || !isSafeUrl(url)) continue;
    keep(match.index);
    out.push({ type: 'link', url, children: [{ type: 'text', value: url }] } satisfies Link);
    from = match.index + url.length;
  }
  keep(text.length);
  return out;
}

function trimmed(url: string): string {
  let end = url.length;
  let opened = 0;
  for (const sign of url) opened += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  for (; end > 0; end--) {
    const last = url[end - 1] as string;
    if (last === ')' && opened < 0) opened++;
    else if (!".,;:!?'’]…".includes(last)) break;
  }
  return url.slice(0, end);
}
