import type { Nodes } from 'mdast';
import type { ArticleRecord, Span } from '../schemas/index.js';
import type { OutputFinding } from './finding.js';
import { walk } from './note-slots.js';

/** Schemes that name a place or an address, and run nothing. */
const SAFE_SCHEMES = new Set(['http', 'https', 'mailto', 'ftp', 'sftp', 'tel', 'urn', 'doi']);

/**
 * Whether a link may be written as one. `javascript:`, `data:` and their like would run in the reader's browser.
 * Control characters and white space are dropped first, as browsers do (WHATWG URL Standard, 4.4).
 */
export function isSafeUrl(url: string): boolean {
  const bare = url.replace(/[\u0000-\u0020\u007f-\u00a0\u200b\ufeff]/g, '');
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(bare)?.[1];
  return scheme === undefined || SAFE_SCHEMES.has(scheme.toLowerCase());
}

/** Each link, image and definition of an article whose address is not written, in the order of the text. */
export function unsafeUrls({ body, notes, asides }: ArticleRecord): OutputFinding[] {
  const nodes: Nodes[] = [body, ...notes.flatMap(({ children }) => children), ...asides.flatMap(({ children }) => children)];
  const findings: OutputFinding[] = [];
  for (const node of walk(nodes)) {
    if (!('url' in node) || isSafeUrl(node.url)) continue;
    findings.push({
      rule: 'unsafe-url',
      span: node.position as Span,
      message: `The link to “${node.url.slice(0, 60)}” is of a kind that could run in a reader's browser. Its words are kept, its address is not written. If it is meant, give an address that begins with http:, https:, mailto: or ftp:.`,
    });
  }
  return findings.sort((a, b) => a.span.start.offset - b.span.start.offset);
}
