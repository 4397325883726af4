import { XMLParser } from 'fast-xml-parser';

type Node = Record<string, Node[] | string | Record<string, string>>;

/** What of a JATS file must agree with the record. */
export interface JatsContent {
  /** Notes in order, with their words: the text of their paragraphs, joined by LF. */
  notes: { id: string; text: string }[];
  /** Ids of the markers. */
  markers: string[];
  /** Ids of the references in order. */
  references: string[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
  htmlEntities: false,
});

/** Elements of a note that hold a block of text each. */
const BLOCKS = new Set(['p', 'preformat', 'code']);

/** Reads back what a valid JATS file says of notes, markers and references. */
export function readJats(xml: string): JatsContent {
  const content: JatsContent = { notes: [], markers: [], references: [] };
  const open: Node[] = [...(parser.parse(xml) as Node[])].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    const name = nameOf(node);
    const id = attribute(node, 'id');
    if (name === 'fn' && id) content.notes.push({ id, text: blocksOf(node).join('\n') });
    if (name === 'xref' && attribute(node, 'ref-type') === 'fn' && id) content.markers.push(id);
    if (name === 'ref' && id) content.references.push(id);
    open.push(...[...childrenOf(node)].reverse());
  }
  return content;
}

function blocksOf(note: Node): string[] {
  const blocks: string[] = [];
  const open: Node[] = [...childrenOf(note)].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (BLOCKS.has(nameOf(node))) blocks.push(textOf(node));
    else open.push(...[...childrenOf(node)].reverse());
  }
  return blocks;
}

function textOf(root: Node): string {
  let text = '';
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (typeof node['#text'] === 'string') text += node['#text'];
    open.push(...[...childrenOf(node)].reverse());
  }
  return text;
}

function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

function childrenOf(node: Node): Node[] {
  const children = node[nameOf(node)];
  return Array.isArray(children) ? children : [];
}

function attribute(node: Node, name: string): string | undefined {
  const attributes = node[':@'];
  return attributes && !Array.isArray(attributes) && typeof attributes === 'object' ? attributes[`@_${name}`] : undefined;
}
