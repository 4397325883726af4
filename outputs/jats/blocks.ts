import type { Nodes } from 'mdast';
import { inlineXml, runsOf } from './inline.js';
import type { Interval } from './intervals.js';
import { element, type Xml } from './xml.js';

/** How far into a note's text the blocks have come, and which elements stand in it. */
export interface BlockContext {
  /** Addresses of Markdown's link definitions. */
  definitions: ReadonlyMap<string, string>;
  intervals: readonly Interval[];
  offset: number;
  /** Whether a block has been written already: blocks are parted by one LF in the text. */
  begun: boolean;
}

/** A context for blocks that hold no citations. */
export function plainContext(definitions: ReadonlyMap<string, string>): BlockContext {
  return { definitions, intervals: [], offset: 0, begun: false };
}

/** A block as XML; a definition gives none. Throws on a node it does not know. */
export function blockXml(node: Nodes, context: BlockContext): Xml[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [element('p', node.type === 'heading' ? { 'content-type': 'heading' } : {}, leaf(node.children, context))];
    case 'html':
      return [element('p', { 'content-type': 'html' }, leaf([node], context))];
    case 'code':
      return [element('preformat', node.lang ? { 'preformat-type': node.lang } : {}, leaf([{ type: 'text', value: node.value }], context))];
    case 'blockquote':
      return [
        element(
          'disp-quote',
          {},
          node.children.flatMap((child) => blockXml(child, context)),
        ),
      ];
    case 'list':
      return [
        element(
          'list',
          { 'list-type': node.ordered ? 'order' : 'bullet' },
          node.children.map((item) => element('list-item', {}, filled(item.children.flatMap((child) => blockXml(child, context))))),
        ),
      ];
    case 'thematicBreak':
      return [element('p', { 'content-type': 'separator' }, ['* * *'])];
    case 'yaml':
    case 'definition':
      return [];
    case 'footnoteDefinition':
      return node.children.flatMap((child) => blockXml(child, context));
    default:
      throw new Error(`JATS: no handler for the block "${node.type}"`);
  }
}

/** A list item must hold a paragraph, be it an empty one. */
function filled(children: Xml[]): Xml[] {
  return children.length ? children : [element('p')];
}

function leaf(children: readonly Nodes[], context: BlockContext): Xml[] {
  if (context.begun) context.offset++;
  context.begun = true;
  const runs = runsOf(children, context.definitions);
  const out = inlineXml(runs, context.offset, context.intervals);
  context.offset += runs.reduce((length, { text }) => length + text.length, 0);
  return out;
}
