import type { Nodes } from 'mdast';
import type { Reading } from '../schemas/reading.js';
import { lastNotAbove } from '../schemas/search.js';
import { isWhiteSpace } from '../schemas/white-space.js';
import { type LeafPlaces, placesOf } from './leaf-places.js';

/** The words of some nodes, and the way back to the source. */
export interface PlainText {
  text: string;
  /** Offset in the source of the character at an index of `text`; for the index after the last, the offset after it. */
  offsetOf(index: number): number;
}

const BLOCK_PARENTS = new Set(['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition', 'table', 'tableRow']);
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Ends of lines and pages. XML cannot hold the vertical tab and the form feed at all, so no text of the record may. */
const BREAK = /[\n\v\f\r]/;
const BREAKS = new RegExp(BREAK, 'g');

/**
 * Joins hard-wrapped lines: white space that holds a line end becomes one space, or nothing between two East Asian
 * characters, whose scripts do not part words. Any other white space stays, a non-breaking space too.
 */
export function joinLines(value: string): string {
  if (!BREAK.test(value)) return value;
  return joined(value).text;
}

/** Words that keep their lines, such as code: a page break in them becomes a space. */
export function withoutPageBreaks(value: string): string {
  return value.replace(/[\v\f]/g, ' ');
}

/** A value without its line ends. */
interface Joined {
  text: string;
  /** Index in the value of what stands at an index of the text; a space in place of a line end stands where its white space begins. */
  indexIn(index: number): number;
}

function joined(value: string): Joined {
  const stretches = [{ start: 0, from: 0 }];
  let text = '';
  let from = 0;
  for (const { index } of value.matchAll(BREAKS)) {
    if (index < from) continue;
    let [start, end] = [index, index + 1];
    while (start > from && isWhiteSpace(value[start - 1] as string)) start--;
    while (end < value.length && isWhiteSpace(value[end] as string)) end++;
    const partsNoWords =
      start > 0 && end < value.length && EAST_ASIAN.test(value[start - 1] as string) && EAST_ASIAN.test(value[end] as string);
    text += value.slice(from, start) + (partsNoWords ? '' : ' ');
    from = end;
    stretches.push({ start: text.length, from });
  }
  const indexIn = (index: number): number => {
    const { start, from } = lastBegun(stretches, index);
    return from + index - start;
  };
  return { text: text + value.slice(from), indexIn };
}

/** The last of some stretches of a text that begins at an index or before it; the first one begins with the text. */
function lastBegun<Stretch extends { start: number }>(stretches: readonly Stretch[], index: number): Stretch {
  return stretches[lastNotAbove(stretches.length, (at) => (stretches[at] as Stretch).start, index)] as Stretch;
}

/** A piece of a plain text: where it begins, and the way back from its characters. */
interface Piece {
  start: number;
  offsetAt(index: number): number;
}

/**
 * The words of nodes as the record's `text` has them: wraps joined, blocks parted by LF, markup gone.
 *
 * @param nodes mdast nodes with positions
 * @param reading of the text that the positions index; undefined where nobody needs the way back
 */
export function plainText(nodes: readonly Nodes[], reading: Reading | undefined): PlainText {
  const pieces: Piece[] = [];
  let text = '';
  let end = 0;
  const add = (words: string, offsetAt: Piece['offsetAt']): void => {
    if (words !== '') pieces.push({ start: text.length, offsetAt });
    text += words;
  };
  const leaf = (value: string, node: Nodes, verbatim: boolean): void => {
    const start = node.position?.start.offset ?? end;
    const stop = node.position?.end.offset ?? start;
    // Nobody asks for a place in most of the leaves.
    let places: LeafPlaces | undefined;
    const offsetAt = (index: number): number => {
      if (reading === undefined) return start;
      places ??= placesOf(value, start, stop, reading);
      return places.startAt(index);
    };
    if (verbatim) add(withoutPageBreaks(value), offsetAt);
    else if (!BREAK.test(value)) add(value, offsetAt);
    else {
      const { text: words, indexIn } = joined(value);
      add(words, (index) => offsetAt(indexIn(index)));
    }
    end = stop;
  };
  const addBreak = (offset: number): void => add('\n', () => offset);
  const blocks = (children: readonly Nodes[]): void => {
    children.forEach((child, index) => {
      if (index > 0) addBreak(end);
      visit(child);
    });
  };
  const visit = (node: Nodes): void => {
    if ('children' in node) {
      if (BLOCK_PARENTS.has(node.type)) blocks(node.children as Nodes[]);
      else for (const child of node.children as Nodes[]) visit(child);
    } else if (node.type === 'break') {
      addBreak(node.position?.start.offset ?? end);
    } else if (node.type === 'footnoteReference') {
      end = node.position?.end.offset ?? end;
    } else if ('value' in node && node.value) {
      leaf(node.value, node, node.type === 'code');
    } else if ((node.type === 'image' || node.type === 'imageReference') && node.alt) {
      leaf(node.alt, node, false);
    }
  };
  blocks(nodes);
  const offsetOf = (index: number): number => {
    if (text === '') return end;
    const known = Math.min(index, text.length - 1);
    const { start, offsetAt } = lastBegun(pieces, known);
    return offsetAt(known - start) + (index > known ? 1 : 0);
  };
  return { text, offsetOf };
}

/** The words of nodes where nobody needs the way back. */
export function textOf(nodes: readonly Nodes[]): string {
  return plainText(nodes, undefined).text;
}
