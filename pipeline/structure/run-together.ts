import type { Root } from 'mdast';
import type { Reading } from '../../schemas/reading.js';
import { endOf, startOf } from '../position.js';
import type { LineStart } from './labelled-lines.js';

/** A label within a line: behind the mark that ends the note before it, be it a full stop or the comma between two page numbers. */
const LABEL =
  /(?<=[.,;:!?…”"»)\]。；：，][ \u00a0\t\n\r]{0,3}|[\n\r][ \t]{0,8})(?:\\?\[|[(（〔【]|<sup>)?[\d⁰¹²³⁴-⁹①-⒇]{1,4}(?:\\?\]|[)）〕】.、]|<\/sup>|(?<=[⁰¹²³⁴-⁹①-⒇]))/gu;

/**
 * Where notes may begin within a line, for texts that run all their notes together in one paragraph, or stand on one line
 * as a whole.
 */
export function runTogetherStarts(tree: Root, { text, indexAt, startAt }: Reading): LineStart[] {
  const starts: LineStart[] = [];
  tree.children.forEach((node, child) => {
    if (node.type !== 'paragraph' || node.data?.block?.part) return;
    const from = indexAt(startOf(node));
    const to = indexAt(endOf(node));
    if (/^[\d[(（〔【⁰¹²³⁴-⁹①-⒇]/.test(text[from] ?? '')) starts.push({ child, offset: startOf(node), leads: true });
    LABEL.lastIndex = from;
    for (let match = LABEL.exec(text); match && match.index < to; match = LABEL.exec(text)) {
      if (match.index > from) starts.push({ child, offset: startAt(match.index), leads: false });
    }
    LABEL.lastIndex = 0;
  });
  return starts;
}
