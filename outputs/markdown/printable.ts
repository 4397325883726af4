import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { Span } from '../../schemas/index.js';
import type { OutputFinding } from '../finding.js';
import { isSafeUrl } from '../safe-url.js';

/** What is gathered while nodes are made printable. */
export interface Printing {
  findings: OutputFinding[];
  /** Addresses of Markdown's link definitions, which are written inline. */
  definitions: ReadonlyMap<string, { url: string; title?: string | null | undefined }>;
}

/**
 * A copy of a block that can be written as Markdown and read back as the same: no raw HTML (it becomes text), no link that
 * would run in the reader's browser, references resolved, neighbouring texts joined, no white space that Markdown would drop.
 */
export function printableBlock(node: RootContent, printing: Printing): RootContent[] {
  switch (node.type) {
    case 'html':
      return [{ type: 'paragraph', children: tidy([{ type: 'text', value: node.value }]) }];
    case 'definition':
    case 'yaml':
      return [];
    case 'paragraph':
    case 'heading': {
      const children = tidy(node.children.flatMap((child) => printablePhrase(child, printing)));
      return children.length ? [{ ...node, children } as RootContent] : [];
    }
    case 'blockquote': {
      const children = node.children.flatMap((child) => printableBlock(child, printing));
      return children.length ? [{ type: 'blockquote', children } as RootContent] : [];
    }
    case 'list': {
      const items = node.children.map((item) => ({ ...item, children: item.children.flatMap((child) => printableBlock(child, printing)) }));
      return [{ ...node, children: items } as RootContent];
    }
    default:
      return [node];
  }
}

function printablePhrase(node: PhrasingContent, printing: Printing): PhrasingContent[] {
  const inner = (children: readonly PhrasingContent[]): PhrasingContent[] => children.flatMap((child) => printablePhrase(child, printing));
  switch (node.type) {
    case 'html':
      return [{ type: 'text', value: node.value }];
    case 'link':
      return linked(node, node.url, node.title, inner(node.children), printing);
    case 'linkReference': {
      const target = printing.definitions.get(node.identifier);
      return linked(node, target?.url, target?.title, inner(node.children), printing);
    }
    case 'image':
      return isSafeUrl(node.url) ? [node] : dropped(node, node.url, [{ type: 'text', value: node.alt ?? '' }], printing);
    case 'imageReference': {
      const target = printing.definitions.get(node.identifier);
      if (target && isSafeUrl(target.url)) return [{ type: 'image', url: target.url, alt: node.alt ?? null, title: target.title ?? null }];
      return [{ type: 'text', value: node.alt ?? '' }];
    }
    case 'emphasis':
    case 'strong': {
      const children = inner(node.children);
      return children.length ? [{ ...node, children }] : [];
    }
    default:
      return [node];
  }
}

function linked(
  node: Nodes,
  url: string | undefined,
  title: string | null | undefined,
  children: PhrasingContent[],
  printing: Printing,
): PhrasingContent[] {
  if (url === undefined) return children;
  if (!isSafeUrl(url)) return dropped(node, url, children, printing);
  return [{ type: 'link', url, title: title ?? null, children }];
}

function dropped(node: Nodes, url: string, children: PhrasingContent[], { findings }: Printing): PhrasingContent[] {
  findings.push({
    rule: 'unsafe-url',
    span: node.position as Span,
    message: `The link to “${url.slice(0, 60)}” is of a kind that could run in a reader's browser. Its words are kept, its target is not written; use http, https, mailto or ftp.`,
  });
  return children;
}

/** Joins neighbouring texts and takes the white space off both ends, where Markdown has none. */
function tidy(children: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const child of children) {
    const last = out.at(-1);
    if (child.type === 'text' && last?.type === 'text') out[out.length - 1] = { type: 'text', value: last.value + child.value };
    else if (child.type !== 'text' || child.value !== '') out.push(child.type === 'text' ? { type: 'text', value: child.value } : child);
  }
  return out;
}

/** Blocks of a root that can be written. */
export function printable(root: Root, printing: Printing): RootContent[] {
  return root.children.flatMap((node) => printableBlock(node, printing));
}
