import type { Nodes } from 'mdast';

/** The signs that each construct of Markdown is written with, and nothing else may stand in it unexplained. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  text: /[\\]/,
  paragraph: /[>]/,
  heading: /[#=\->]/,
  emphasis: /[*_]/,
  strong: /[*_]/,
  delete: /~/,
  blockquote: />/,
  list: /[-*+.)\d>]/,
  listItem: /[-*+.)\d[\]xX>]/,
  thematicBreak: /[-*_=~#•·—–]/,
  break: /\\/,
  inlineCode: /`/,
  code: /[`~>]/,
  yaml: /[-yamlYAML.]/,
  footnoteDefinition: />/,
};

/** Constructs that carry words in attributes: addresses, titles, labels. Their whole own part is syntax. */
const WITH_ATTRIBUTES = new Set(['link', 'linkReference', 'image', 'imageReference', 'definition']);

/**
 * Whether the sign at an offset belongs to the syntax of a node. In constructs with attributes it does, since the node
 * holds them; before a code block's words stands its language.
 */
export function isSyntax(node: Nodes, source: string, at: number, end: number): boolean {
  if (WITH_ATTRIBUTES.has(node.type)) return true;
  if (node.type === 'code' && isInfo(node.lang, node.meta, source, node.position?.start.offset ?? 0, at, end)) return true;
  return SIGNS[node.type]?.test(source[at] as string) ?? false;
}

/** Whether an offset stands on the first line of a fenced block, where language and meta are, and these are in the node. */
function isInfo(
  lang: string | null | undefined,
  meta: string | null | undefined,
  source: string,
  start: number,
  at: number,
  end: number,
): boolean {
  if (!lang) return false;
  let lineEnd = start;
  while (lineEnd < end && source[lineEnd] !== '\n' && source[lineEnd] !== '\r') lineEnd++;
  const info = `${lang}${meta ?? ''}`;
  return at < lineEnd && info.includes(source[at] as string);
}
