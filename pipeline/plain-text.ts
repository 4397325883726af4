import type { Nodes } from 'mdast';
import type { Reading } from '../schemas/reading.js';
import { isWhiteSpace } from '../schemas/white-space.js';
import { placesOf } from './leaf-places.js';

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

function joined(value: string): { text: string; at: number[] } {
  let text = '';
  const at: number[] = [];
  let index = 0;
  while (index < value.length) {
    if (!isWhiteSpace(value[index] as string)) {
      text += value[index];
      at.push(index++);
      continue;
    }
    let end = index;
    let wraps = false;
    while (end < value.length && isWhiteSpace(value[end] as string)) {
      if (BREAK.test(value[end] as string)) wraps = true;
      end++;
    }
    if (!wraps) {
      for (let here = index; here < end; here++) {
        text += value[here];
        at.push(here);
      }
    } else if (!(index > 0 && end < value.length && EAST_ASIAN.test(value[index - 1] as string) && EAST_ASIAN.test(value[end] as string))) {
      text += ' ';
      at.push(index);
    }
    index = end;
  }
  return { text, at };
}

/**
 * The words of nodes as the record's `text` has them: wraps joined, blocks parted by LF, markup gone.
 *
 * @param nodes mdast nodes with positions
 * @param reading of the text that the positions index; undefined where nobody needs the way back
 */
export function plainText(nodes: readonly Nodes[], reading: Reading | undefined): PlainText {
  const pieces: string[] = [];
  const offsets: number[] = [];
  let end = 0;
  const add = (text: string, offsetAt: (index: number) => number): void => {
    pieces.push(text);
    for (let index = 0; index < text.length; index++) offsets.push(offsetAt(index));
  };
  const leaf = (value: string, node: Nodes, verbatim: boolean): void => {
    const start = node.position?.start.offset ?? end;
    const stop = node.position?.end.offset ?? start;
    const offsetAt = reading === undefined ? () => start : placesOf(value, start, stop, reading).startAt;
    if (verbatim) add(withoutPageBreaks(value), offsetAt);
    else if (!BREAK.test(value)) add(value, offsetAt);
    else {
      const { text, at } = joined(value);
      add(text, (index) => offsetAt(at[index] as number));
    }
    end = stop;
  };
  const blocks = (children: readonly Nodes[]): void => {
    children.forEach((child, index) => {
      if (index > 0) add('\n', () => end);
      visit(child);
    });
  };
  const visit = (node: Nodes): void => {
    if ('children' in node) {
      if (BLOCK_PARENTS.has(node.type)) blocks(node.children as Nodes[]);
      else for (const child of node.children as Nodes[]) visit(child);
    } else if (node.type === 'break') {
      add('\n', () => node.position?.start.offset ?? end);
    } else if (node.type === 'footnoteReference') {
      end = node.position?.end.offset ?? end;
    } else if ('value' in node && node.value) {
      leaf(node.value, node, node.type === 'code');
    } else if ((node.type === 'image' || node.type === 'imageReference') && node.alt) {
      leaf(node.alt, node, false);
    }
  };
  blocks(nodes);
  const after = (offsets.at(-1) ?? end - 1) + 1;
  return { text: pieces.join(''), offsetOf: (index) => offsets[index] ?? after };
}

/** The words of nodes where nobody needs the way back. */
export function textOf(nodes: readonly Nodes[]): string {
  return plainText(nodes, undefined).text;
}
