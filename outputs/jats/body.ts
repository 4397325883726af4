import type { Heading, Root, RootContent } from 'mdast';
import { blockXml, plainContext } from './blocks.js';
import { type Definitions, inlineXml, runsOf } from './inline.js';
import { element, type Xml } from './xml.js';

/** The body: blocks before the first heading, then sections, nested as deep as their headings are. None where it has no words. */
export function bodyXml({ children }: Root, definitions: Definitions): Xml[] {
  const content = sections(children, definitions, { count: 0 });
  return content.length ? [element('body', {}, content)] : [];
}

function sections(nodes: readonly RootContent[], definitions: Definitions, counter: { count: number }): Xml[] {
  const first = nodes.findIndex(({ type }) => type === 'heading');
  const lead = flow(first === -1 ? nodes : nodes.slice(0, first), definitions);
  if (first === -1) return lead;
  const out = [...lead];
  for (let start = first; start < nodes.length; ) {
    const heading = nodes[start] as Heading;
    let end = start + 1;
    while (end < nodes.length && !endsSection(nodes[end] as RootContent, heading.depth)) end++;
    const id = `sec${++counter.count}`;
    const title = element('title', {}, inlineXml(runsOf(heading.children, definitions)));
    out.push(element('sec', { id }, [title, ...sections(nodes.slice(start + 1, end), definitions, counter)]));
    start = end;
  }
  return out;
}

function endsSection(node: RootContent, depth: number): boolean {
  return node.type === 'heading' && node.depth <= depth;
}

/** Blocks of running text. A definition is none: its address stands in the links that use it. */
export function flow(nodes: readonly RootContent[], definitions: Definitions): Xml[] {
  return nodes.filter(({ type }) => type !== 'definition' && type !== 'yaml').map((node) => blockXml(node, plainContext(definitions)));
}
