import { XMLBuilder } from 'fast-xml-parser';

/** An element or a text, as fast-xml-parser has them where order counts. */
export type Xml = { [name: string]: Xml[] | string | Record<string, string> };

type Attributes = Record<string, string | undefined>;

/** What XML 1.0 cannot hold at all, not even escaped: controls, lone surrogates, U+FFFE and U+FFFF (section 2.2). */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that XML can hold. A CR would come back as LF, so it is written as LF. */
export function cleaned(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/\r\n?/g, '\n');
}

/** A text node. */
export function textNode(text: string): Xml {
  return { '#text': cleaned(text) };
}

/** An element. Attributes without a value are left out; line ends in attributes become spaces, as a parser would make them. */
export function element(name: string, attributes: Attributes = {}, children: readonly (Xml | string | undefined)[] = []): Xml {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const content = children
    .filter((child) => child !== undefined && child !== '')
    .map((child) => (typeof child === 'string' ? textNode(child) : (child as Xml)));
  const node: Xml = { [name]: content };
  if (given.length) node[':@'] = Object.fromEntries(given.map(([key, value]) => [`@_${key}`, cleaned(value).replace(/\s+/g, ' ').trim()]));
  return node;
}

const builder = new XMLBuilder({
  preserveOrder: true,
  format: false,
  ignoreAttributes: false,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  processEntities: true,
});

/** Writes elements as XML. Nothing is indented: in mixed content, white space is text. */
export function written(nodes: readonly Xml[]): string {
  return builder.build(nodes) as string;
}
