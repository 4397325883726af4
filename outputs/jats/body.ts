import type { Heading, Root, RootContent } from 'mdast';
import { blockXml, plainContext } from './blocks.js';
import { inlineXml, runsOf } from './inline.js';
import { element, type Xml } from './xml.js';

/** The body: blocks before the first heading, then sections, nested as deep as their headings are. */
export function bodyXml({ children }: Root, definitions: ReadonlyMap<string, string>): Xml {
  const counter = { sections: 0 };
  return element('body', {}, sections(children, definitions, counter));
}

function sections(nodes: readonly RootContent[], definitions: ReadonlyMap<string, string>, counter: { sections: number }): Xml[] {
  const first = nodes.findIndex(({ type }) => type === 'heading');
  const lead = (first === -1 ? nodes : nodes.slice(0, first)).flatMap((node) => blockXml(node, plainContext(definitions)));
  if (first === -1) return lead;
  const out = [...lead];
  for (let start = first; start < nodes.length; ) {
    const heading = nodes[start] as Heading;
    let end = start + 1;
    while (end < nodes.length && !(nodes[end]?.type === 'heading' && (nodes[end] as Heading).depth <= heading.depth)) end++;
    const id = `sec${++counter.sections}`;
    const title = element('title', {}, inlineXml(runsOf(heading.children, definitions)));
    out.push(element('sec', { id }, [title, ...sections(nodes.slice(start + 1, end), definitions, counter)]));
    start = end;
  }
  return out;
}
