import type { RootContent } from 'mdast';
import { foldWhiteSpace } from '../../../schemas/white-space.js';
import { textOf } from '../../plain-text.js';
import { endOf, startOf } from '../../position.js';

/** A call of a note, in most of its forms. */
const CALL = /\[\^?[\d*]{1,3}\]|\[\^|[¹²³⁴⁵⁶⁷⁸⁹]|[\p{L}.,;”"]\(\d{1,2}\)|<sup>|\^\d|[〔【［]\d{1,3}[〕】］]|[①-⑳]/u;

/** Whether a block is not yet said to be part of anything. */
export function isUnsorted(node: RootContent): boolean {
  return node.type !== 'footnoteDefinition' && node.type !== 'definition' && node.type !== 'yaml' && !node.data?.block?.part;
}

/** The words of a block in one line. */
export function wordsOf(node: RootContent): string {
  return foldWhiteSpace(textOf([node]));
}

/** The lines of a block as its author wrote them: those of a paragraph, the items of a list. */
export function linesOf(node: RootContent, source: string): string[] {
  if (node.type === 'list') {
    return textOf([node])
      .split('\n')
      .map((line) => foldWhiteSpace(line))
      .filter(Boolean);
  }
  if (node.type !== 'paragraph' && node.type !== 'heading') return [];
  const raw = node.type === 'paragraph' && node.children.length === 1 ? source.slice(startOf(node), endOf(node)) : textOf([node]);
  return raw
    .split(/[\n\r\v\f]/)
    .map((line) => foldWhiteSpace(line))
    .filter(Boolean);
}

/** Whether a note seems to be called in a block: then it is the author's. */
export function hasCall(node: RootContent, source: string): boolean {
  return CALL.test(source.slice(startOf(node), endOf(node)));
}
