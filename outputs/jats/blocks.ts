import type { Nodes } from 'mdast';
import { type Definitions, inlineXml, lengthOf, runsOf } from './inline.js';
import type { CitationTag } from './mixed-citation.js';
import { element, textNode, type Xml } from './xml.js';

/** Where blocks stand, and how far into their text they have come. */
export interface BlockContext {
  definitions: Definitions;
  /** Elements of citations, in the order of the text. */
  tags: readonly CitationTag[];
  /** The first tag that no block has had yet. */
  nextTag: number;
  /** Offset of the next block in the text that the tags index. */
  offset: number;
}

/** A context for blocks whose citations are not tagged. */
export function plainContext(definitions: Definitions): BlockContext {
  return { definitions, tags: [], nextTag: 0, offset: 0 };
}

/** Where quotes and lists go deeper than this, their words follow as plain paragraphs: parsers of XML stop at a depth of 256. */
const MAX_DEPTH = 40;

/**
 * A block as XML. Throws on a node it does not know.
 *
 * @param paragraphsOnly whether only `p` may stand here, as in a note: then the block is wrapped in one
 */
export function blockXml(node: Nodes, context: BlockContext, paragraphsOnly = false, depth = 0): Xml {
  const wrapped = (block: Xml): Xml => (paragraphsOnly ? element('p', {}, [block]) : block);
  switch (node.type) {
    case 'paragraph':
      return element('p', {}, leaf(node.children, context));
    case 'heading':
      return element('p', { 'content-type': 'heading' }, leaf(node.children, context));
    case 'html':
      return element('p', { 'content-type': 'html' }, leaf([node], context));
    case 'code':
      return wrapped(
        element('preformat', { 'preformat-type': node.lang ?? undefined }, leaf([{ type: 'text', value: node.value }], context, false)),
      );
    case 'thematicBreak':
      return element('p', { 'content-type': 'separator' }, [...leaf([], context), element('hr')]);
    // Both are read into metadata and links; here they are places without words.
    case 'yaml':
    case 'definition':
      return element('p', { 'content-type': node.type }, [...leaf([], context), NO_WORDS]);
    case 'blockquote':
      return wrapped(element('disp-quote', {}, innerXml(node.children, context, false, depth)));
    case 'list': {
      const items = node.children.map((item) => () => element('list-item', {}, innerXml(item.children, context, true, depth)));
      return wrapped(element('list', { 'list-type': node.ordered ? 'order' : 'bullet' }, parted(items, context)));
    }
    default:
      throw new Error(`JATS: no handler for the block "${node.type}"`);
  }
}

/** The DTD wants a paragraph in a note and in an item of a list; PMC wants no paragraph to be empty. */
const NO_WORDS = element('styled-content', { 'style-type': 'no-words' });

/** A paragraph where there are no words. */
export function wordless(): Xml {
  return element('p', {}, [NO_WORDS]);
}

/** The blocks of a quote or a list item. */
function innerXml(children: readonly Nodes[], context: BlockContext, paragraphsOnly: boolean, depth: number): Xml[] {
  if (children.length === 0) return [wordless()];
  const blocks: readonly Nodes[] = depth < MAX_DEPTH ? children : leavesOf(children);
  return parted(
    blocks.map((child) => () => blockXml(child, context, paragraphsOnly && child.type !== 'list', depth + 1)),
    context,
  );
}

/** Blocks with the LF between them that a note's `text` has there. In such places XML's white space means nothing. */
function parted(blocks: readonly (() => Xml)[], context: BlockContext): Xml[] {
  return blocks.flatMap((block, index) => {
    if (index === 0) return [block()];
    context.offset++;
    return [textNode('\n'), block()];
  });
}

/** The blocks of a tree that hold words, in order, without the quotes and lists around them. */
function leavesOf(nodes: readonly Nodes[]): Nodes[] {
  const leaves: Nodes[] = [];
  const open = [...nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type !== 'blockquote' && node.type !== 'list' && node.type !== 'listItem') leaves.push(node);
    else if (node.children.length === 0) leaves.push({ type: 'paragraph', children: [] });
    else for (const child of [...node.children].reverse()) open.push(child);
  }
  return leaves;
}

/** @param citable whether citations may be elements here; where not, their words stand alone and only the ties follow */
function leaf(children: readonly Nodes[], context: BlockContext, citable = true): Xml[] {
  const runs = runsOf(children, context.definitions);
  const start = context.offset;
  const end = start + lengthOf(runs);
  context.offset = end;
  return inlineXml(runs, start, tagsWithin(start, end, context, citable));
}

/** The tags of a stretch. A citation that goes on in the next block cannot be an element either. */
function tagsWithin(start: number, end: number, context: BlockContext, citable: boolean): CitationTag[] {
  const out: CitationTag[] = [];
  for (let tag = context.tags[context.nextTag]; tag && tag.start < end; tag = context.tags[context.nextTag]) {
    if (tag.end > end) break;
    out.push(citable && tag.start >= start ? tag : { ...tag, start: tag.end, name: undefined });
    context.nextTag++;
  }
  return out;
}
