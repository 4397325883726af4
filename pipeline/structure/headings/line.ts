import type { Paragraph, RootContent } from 'mdast';
import { foldWhiteSpace } from '../../../schemas/white-space.js';
import { textOf } from '../../plain-text.js';
import { type Numbering, readNumbering } from './numbering.js';

/** What is known of a block of the body before it is decided whether it is a heading. */
export interface Line {
  /** Index among the children of the root. */
  child: number;
  /** Its words, white space folded, without a marker at the end; of a long block only the first ones. */
  text: string;
  /** Its last words, without a marker at the end. */
  tail: string;
  /** All its words, as they stand. */
  whole: string;
  /** How many characters it has. */
  length: number;
  /** How many words it has; East Asian signs count as half a word. */
  words: number;
  /** Whether it is short and stands on a line by itself: nothing else can be a heading. */
  standsAlone: boolean;
  /** Whether it begins with the sign of a list. */
  bulleted: boolean;
  numbering: Numbering | undefined;
  /** Whether the heading of the notes stands directly below it. */
  aboveNotes: boolean;
}

/** How the lines of a text are broken. */
export interface Wrapping {
  /** Whether paragraphs are broken into lines of about the same width. */
  hard: boolean;
  /** The width that the lines come near to; 0 where they are not broken. */
  width: number;
}

/** Longest heading, in characters: a numbered one may fill two lines. */
const LONGEST = 200;
/** How much of the ends of a long block is looked at. */
const ENDS = 300;
const BULLET = /^[-–—•◦▪‣·*+►○●■□→]\s/u;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Where East Asian signs begin: most texts have none, which is told sooner than what each of their signs is. */
const FROM_EAST_ASIAN = /[\u2e80-\uffff]/;

/** How the paragraphs of a text are broken into lines. */
export function readWrapping(children: readonly RootContent[]): Wrapping {
  const widths: number[] = [];
  let long = 0;
  for (const node of children) {
    const text = linesOf(node);
    if (text.length < 160) continue;
    long++;
    if (!/[\n\r]/.test(text)) continue;
    const lines = text.split(/\r\n|\n|\r/);
    if (lines.every(({ length }) => length <= 120)) widths.push(...lines.slice(0, -1).map(({ length }) => length));
  }
  widths.sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.75)] ?? 0;
  return { hard: widths.length >= long && width >= 30, width };
}

/**
 * What is known of a block.
 *
 * @param withoutMarker takes the marker from the end of a text
 */
export function readLine(
  node: RootContent,
  child: number,
  wrapping: Wrapping,
  withoutMarker: (text: string) => string,
): Omit<Line, 'aboveNotes'> {
  const whole = textOf([node]);
  const short = whole.length <= LONGEST + 100;
  const text = short ? withoutMarker(foldWhiteSpace(whole)) : foldWhiteSpace(whole.slice(0, ENDS));
  const bulleted = BULLET.test(text);
  const signs = (FROM_EAST_ASIAN.test(text) && text.match(EAST_ASIAN)?.length) || 0;
  return {
    child,
    text,
    tail: short ? text : withoutMarker(foldWhiteSpace(whole.slice(-ENDS))),
    whole,
    length: short ? text.length : whole.length,
    words: text.split(' ').length + signs / 2,
    standsAlone:
      node.type === 'paragraph' && short && !bulleted && text.length <= LONGEST && /\p{L}/u.test(text) && onOneLine(node, wrapping),
    bulleted,
    numbering: readNumbering(text),
  };
}

/** Whether a block is one line, or a line that was only broken because it was full. */
function onOneLine(node: Paragraph, { hard, width }: Wrapping): boolean {
  const lines = linesOf(node).split(/\r\n|\n|\r/);
  if (lines.length === 1) return true;
  return hard && lines.length <= 3 && lines.slice(0, -1).every(({ length }) => length >= width * 0.65);
}

/** A paragraph as it is broken in the source. */
function linesOf(node: RootContent): string {
  if (node.type !== 'paragraph') return '';
  return node.children.map((child) => ('value' in child ? child.value : textOf([child]))).join('');
}

/** Whether a line begins with a word and its number, such as `Part 2`. */
export function isLabelled({ numbering }: Line): boolean {
  return /^\p{L}{3}/u.test(numbering?.style ?? '');
}
