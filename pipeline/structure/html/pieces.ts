import type { Root, RootContent } from 'mdast';
import type { ArticleData } from '../../../schemas/article-data.js';
import { endOf, startOf } from '../../position.js';
import { type Token, tokensOf } from './tokens.js';

/** A token of a block of the root, or the whole of a block that is no HTML. */
export interface Piece {
  /** Index of the block among the children of the root. */
  child: number;
  token?: Token;
}

/** The root as one row of tags, words and other blocks: an element of HTML may begin in one block and end in another. */
export function piecesOf({ children }: Root, source: string, isMarkdown: boolean): Piece[] {
  return children.flatMap((node, child): Piece[] => {
    const tokens = isHtml(node, source, isMarkdown) ? tokensOf(source, startOf(node), endOf(node)) : undefined;
    return tokens ? tokens.map((token) => ({ child, token })) : [{ child }];
  });
}

/**
 * Whether a block is HTML whose every sign stands in the source as it does in the tree: in Markdown a node of its own, in
 * raw text a paragraph that begins with a tag.
 */
function isHtml(node: RootContent, source: string, isMarkdown: boolean): boolean {
  if (node.data?.block?.part) return false;
  const start = startOf(node);
  if (!/^<\/?[A-Za-z]|^<!--/.test(source.slice(start, start + 4)) || /^<(?:script|style|textarea)/i.test(source.slice(start, start + 9)))
    return false;
  if (isMarkdown) return node.type === 'html' && node.value === source.slice(start, endOf(node));
  const [only, ...others] = node.type === 'paragraph' ? node.children : [];
  return only?.type === 'text' && others.length === 0 && only.value === source.slice(start, endOf(node));
}

/** What stands in the source where repairs and other layers have nothing to say: a block of HTML, or of raw text. */
export function restBlock(start: number, end: number, source: string, { lines }: ArticleData, isMarkdown: boolean): RootContent {
  const position = lines.spanOf(start, end);
  const value = source.slice(start, end);
  if (isMarkdown) return { type: 'html', value, position, data: {} };
  return { type: 'paragraph', children: [{ type: 'text', value, position }], position, data: {} };
}
