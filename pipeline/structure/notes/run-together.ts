import type { Root } from 'mdast';
import type { Reading } from '../../../schemas/reading.js';
import { structureWords } from '../../lexicons/structure/index.js';
import { endOf, startOf } from '../../position.js';
import type { LineStart } from './labelled-lines.js';

/** A label within a line: behind the mark that ends the note before it, be it a full stop or the comma between two page numbers. */
const LABEL =
  /(?<=[.,;:!?…”"»)\]][ \u00a0\t\n\r]{1,3}|[。；：，”]|[\n\r][ \t]{0,8}|\p{L}:?[ \u00a0]{1,3})(?:\\?\[|[(（〔【]|<sup>)?[\d⁰¹²³⁴-⁹①-⒇]{1,4}(?:\\?\]|[)）〕】.、]|<\/sup>|(?<=[⁰¹²³⁴-⁹①-⒇]))/gu;

/** A label behind any word; one without brackets must stand before a capital, a quotation mark or a word. */
const ANYWHERE =
  /[①-⒇㉑-㉟㊱-㊿]|(?<=\s)(?:(?:\\?\[|[(（〔【]|<sup>)\d{1,4}(?:\\?\]|[)）〕】]|<\/sup>)|[⁰¹²³⁴-⁹]{1,4}|\d{1,4}[.)、](?=\s?[\p{Lu}\p{Lo}“"«„‘(*_[]|\s\p{L}))/gu;

/**
 * Where notes may begin within a line, for texts that run all their notes together in one paragraph, or stand on one line
 * as a whole.
 *
 * @param anywhere whether a note may begin behind any word, since not every note ends in a full stop
 */
export function runTogetherStarts(tree: Root, reading: Reading, anywhere: boolean): LineStart[] {
  const { text, indexAt, startAt } = reading;
  const found = text.matchAll(anywhere ? ANYWHERE : LABEL);
  let next = found.next();
  const starts: LineStart[] = [];
  tree.children.forEach((node, child) => {
    if (node.type !== 'paragraph' || node.data?.block?.part) return;
    const [from, to] = [indexAt(startOf(node)), indexAt(endOf(node))];
    if (/^[\d[(（〔【⁰¹²³⁴-⁹①-⒇]/.test(text[from] ?? '')) starts.push({ child, offset: startOf(node), leads: true });
    // One search over the whole text: a search in each paragraph would run on to the next number, wherever it stands.
    for (; !next.done && next.value.index < to; next = found.next()) {
      if (next.value.index > from && (anywhere || mayBegin(text, next.value.index)))
        starts.push({ child, offset: startAt(next.value.index), leads: false, midLine: true });
    }
  });
  return starts;
}

/** The last three, two and one words of a text, the first with a capital, or the last signs of a script that has none. */
const HEADINGS = [2, 1, 0].map((more) => new RegExp(`(?<![\\p{L}\\p{N}])(\\p{Lu}\\p{L}*(?: \\p{L}+){${more}}|[\\p{Lo}]{1,8}):?\\s*$`, 'u'));

/** Behind a word a note begins only if the word is a heading of notes that stands in the same line. */
function mayBegin(text: string, at: number): boolean {
  return !/\p{L}:?[ \u00a0]{1,3}$/u.test(text.slice(Math.max(0, at - 5), at)) || headingBefore(text, at) !== undefined;
}

/**
 * Finds a heading of notes that stands right before an offset, in the line of the first note.
 *
 * @returns where it begins; undefined where none stands there
 */
export function headingBefore(text: string, at: number): number | undefined {
  const before = text.slice(Math.max(0, at - 40), at);
  for (const pattern of HEADINGS) {
    const match = pattern.exec(before);
    if (match && structureWords.noteHeadings.has((match[1] as string).toLowerCase())) return at - before.length + match.index;
  }
  return undefined;
}
