import { XMLBuilder } from 'fast-xml-parser';

/** An element or a text, as fast-xml-parser has them where order counts. */
export type Xml = { [name: string]: Xml[] | string | Record<string, string> };

/** Attributes of an element; one without a value is left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What XML 1.0 cannot hold at all, not even escaped: controls, lone surrogates, U+FFFE and U+FFFF (section 2.2). */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** A parser reads a bare CR as LF (section 2.11), so it is written as a reference. */
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** Whether a text has anything of the above in it; most have not, and this is the quicker question. */
const SPECIAL = /[&<>\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(FORBIDDEN, '').replace(/[&<>\r]/g, (sign) => ESCAPES[sign] as string);
}

/** A text node. What XML cannot hold is left out; for such characters of the source the record has repairs. */
export function textNode(text: string): Xml {
  return { '#text': escaped(text) };
}

/** An element. Line ends and tabs in attributes become spaces, as every parser would make them (section 3.3.3). */
export function element(name: string, attributes: Attributes = {}, children: readonly (Xml | string | undefined)[] = []): Xml {
  const content: Xml[] = [];
  for (const child of children) {
    if (child !== undefined && child !== '') content.push(typeof child === 'string' ? textNode(child) : child);
  }
  // Where a text is all there is, the builder takes it without making a node of it.
  const text = content.length === 1 ? content[0]?.['#text'] : undefined;
  const node: Xml = { [name]: text ?? content };
  const given = writtenAttributes(attributes);
  if (given) node[':@'] = given;
  return node;
}

function writtenAttributes(attributes: Attributes): Record<string, string> | undefined {
  let given: Record<string, string> | undefined;
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined) continue;
    given ??= {};
    given[name] = escaped(value.replace(/[\t\n\r]/g, ' '));
  }
  return given;
}

const builder = new XMLBuilder({
  preserveOrder: true,
  // Indenting would put white space into mixed content, where it is text.
  format: false,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  // The builder would write every quotation mark of a text as `&quot;`, and a CR as it is.
  processEntities: false,
  maxNestedTags: 500,
});

/** Writes elements as XML. */
export function written(nodes: readonly Xml[]): string {
  return builder.build(nodes) as string;
}
