import type { InlineCode, Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import { trimWhiteSpace } from '../../schemas/white-space.js';
import { isSafeUrl } from '../safe-url.js';
import { withLinks } from './inline-urls.js';

/** What is known while nodes are made printable. */
export interface Printing {
  /** Addresses of Markdown's link definitions, which are written inline. */
  definitions: ReadonlyMap<string, { url: string; title?: string | null | undefined }>;
  /** Whether addresses that stand in the text become links: a marker behind a bare one would be read as a part of it. Not within a link. */
  linkAddresses: boolean;
}

/**
 * Copies of blocks that can be written as Markdown and read back as the same: no raw HTML, no link that would run in the
 * reader's browser, references resolved, nothing that is empty. Headings go one level down, for the title is the page's first.
 */
export function printableBlocks(nodes: readonly Nodes[], printing: Printing): RootContent[] {
  return nodes.flatMap((node) => printableBlock(node as RootContent, printing));
}

function printableBlock(node: RootContent, printing: Printing): RootContent[] {
  switch (node.type) {
    case 'html':
      return [{ type: 'code', lang: 'html', value: withoutBlanks(node.value) }];
    case 'code':
      // Blanks around the rest of the info string come from character references, and are lost when it is read again.
      return [{ ...node, meta: trimWhiteSpace(node.meta ?? '') || null, value: withoutBlanks(node.value) }];
    case 'definition':
    case 'yaml':
      return [];
    case 'paragraph': {
      const children = printablePhrases(node.children, printing);
      return children.length ? [{ type: 'paragraph', children }] : [];
    }
    case 'heading': {
      const children = printablePhrases(node.children, printing);
      return children.length ? [{ type: 'heading', depth: Math.min(6, node.depth + 1) as typeof node.depth, children }] : [];
    }
    case 'blockquote': {
      const children = printableBlocks(node.children, printing) as typeof node.children;
      return children.length ? [{ type: 'blockquote', children }] : [];
    }
    case 'list': {
      const items = node.children.map((item) => ({ ...item, children: printableBlocks(item.children, printing) as typeof item.children }));
      return [{ ...node, children: items }];
    }
    default:
      return [node];
  }
}

/** Lines of nothing but blanks are made empty: within a note, a reader would take its indent for a part of them. */
function withoutBlanks(code: string): string {
  return code
    .split('\n')
    .map((line) => (/[^\t \r]/.test(line) ? line : ''))
    .join('\n');
}

function printablePhrases(nodes: readonly Nodes[], printing: Printing): PhrasingContent[] {
  return tidy(nodes.flatMap((node) => printablePhrase(node as PhrasingContent, printing)));
}

function printablePhrase(node: PhrasingContent, printing: Printing): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return printing.linkAddresses ? withLinks(node.value) : [{ type: 'text', value: node.value }];
    case 'html':
      return [{ type: 'text', value: node.value }];
    case 'link':
      return linked(node, node.url, node.title, printing);
    case 'linkReference':
      return linked(node, printing.definitions.get(node.identifier)?.url, printing.definitions.get(node.identifier)?.title, printing);
    case 'image':
      return isSafeUrl(node.url) ? [node] : [{ type: 'text', value: node.alt ?? '' }];
    case 'imageReference': {
      const target = printing.definitions.get(node.identifier);
      if (!target || !isSafeUrl(target.url)) return [{ type: 'text', value: node.alt ?? '' }];
      return [{ type: 'image', url: target.url, alt: node.alt ?? null, title: target.title ?? null }];
    }
    case 'emphasis':
    case 'strong': {
      const children = tidy(node.children.flatMap((child) => printablePhrase(child, printing)));
      return children.length ? [{ ...node, children }] : [];
    }
    // A call that is tied to no note is words: written as it is, it would become one.
    case 'footnoteReference':
      return node.data?.marker ? [node] : [{ type: 'text', value: `[^${node.label ?? node.identifier}]` }];
    default:
      return [node];
  }
}

/** A link, or its words alone where the address must not be written. */
function linked(
  node: Extract<PhrasingContent, { type: 'link' | 'linkReference' }>,
  url: string | undefined,
  title: string | null | undefined,
  printing: Printing,
): PhrasingContent[] {
  const children = tidy(node.children.flatMap((child) => printablePhrase(child, { ...printing, linkAddresses: false })));
  if (url === undefined || !isSafeUrl(url)) return children.flatMap(plain);
  return [{ type: 'link', url, title: title ?? null, children }];
}

/** Words and markers without formatting: next to formatting of the same kind, what stood in a link would run into it. */
function plain(node: PhrasingContent): PhrasingContent[] {
  if ('children' in node) return (node.children as PhrasingContent[]).flatMap(plain);
  if (node.type === 'inlineCode') return [{ type: 'text', value: node.value }];
  return [node];
}

/** Joins neighbouring texts and code, and drops what is empty and the line breaks at both ends: Markdown has none of these. */
function tidy(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (isWords(node) && last?.type === node.type) out[out.length - 1] = { type: node.type, value: last.value + node.value };
    else if (!isEmpty(node) && !(node.type === 'break' && (!last || last.type === 'break'))) out.push(node);
  }
  while (out.at(-1)?.type === 'break') out.pop();
  return out;
}

function isWords(node: PhrasingContent): node is Text | InlineCode {
  return node.type === 'text' || node.type === 'inlineCode';
}

function isEmpty(node: PhrasingContent): boolean {
  return isWords(node) && node.value === '';
}
