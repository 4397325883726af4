import type { PhrasingContent } from 'mdast';
import { WHITE_SPACE } from '../../schemas/white-space.js';

/** What CommonMark takes for an autolink as it stands (section 6.5), less the signs that end an address in running text. */
const URLS = new RegExp(`https?://[^${WHITE_SPACE}\\u0000-\\u001f\\u007f<>"“”„«»\\\\^\`{}|]+`, 'gi');
const SHORTEST = 'http://x.y'.length;

/** Text with its addresses as links, so that none of their signs is escaped and each of them works. */
export function withLinks(text: string): PhrasingContent[] {
  if (!text.includes('://')) return text === '' ? [] : [{ type: 'text', value: text }];
  const out: PhrasingContent[] = [];
  let from = 0;
  const keep = (to: number): void => {
    if (to > from) out.push({ type: 'text', value: text.slice(from, to) });
  };
  for (const match of text.matchAll(URLS)) {
    const url = withoutPunctuation(match[0]);
    if (url.length < SHORTEST) continue;
    keep(match.index);
    out.push({ type: 'link', url, children: [{ type: 'text', value: url }] });
    from = match.index + url.length;
  }
  keep(text.length);
  return out;
}

/** An address without what belongs to the sentence around it: punctuation, and a bracket that does not open within it. */
function withoutPunctuation(url: string): string {
  let opened = 0;
  for (const sign of url) opened += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  let end = url.length;
  for (; end > 0; end--) {
    const last = url[end - 1] as string;
    if (last === ')' && opened < 0) opened++;
    else if (!".,;:!?'’[]…*_".includes(last)) break;
  }
  return url.slice(0, end);
}
