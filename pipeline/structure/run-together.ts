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
export function runTogetherStarts(tree: Root, reading: Reading): LineStart[] {
  const { text, indexAt, startAt } = reading;
  const found = text.matchAll(LABEL);
  let next = found.next();
  const starts: LineStart[] = [];
  tree.children.forEach((node, child) => {
    if (node.type !== 'paragraph' || node.data?.block?.part) return;
    const [from, to] = [indexAt(startOf(node)), indexAt(endOf(node))];
    if (/^[\d[(（〔【⁰¹²³⁴-⁹①-⒇]/.test(text[from] ?? '')) starts.push({ child, offset: startOf(node), leads: true });
    // One search over the whole text: a search in each paragraph would run on to the next number, wherever it stands.
    for (; !next.done && next.value.index < to; next = found.next()) {
      if (next.value.index > from) starts.push({ child, offset: startAt(next.value.index), leads: false });
    }
  });
  return starts;
}
