import type { Root } from 'mdast';
import type { Reading } from '../../../schemas/reading.js';
import { endOf, startOf } from '../../position.js';
import { plainLabel } from '../labels.js';
import { LETTER, ROMAN } from '../signs.js';
import type { NoteForm } from './note-forms.js';

/** A place where a note may begin. Offsets index the source. */
export interface LabelledLine {
  /** Index of the paragraph among the children of the root. */
  child: number;
  label: string;
  /** The label with its brackets; empty where the source has none. */
  raw: string;
  /** Where the label begins. */
  start: number;
  /** Where the words of the note begin. */
  textStart: number;
  /** Whether it is the first line of its paragraph. */
  leads: boolean;
  /** Whether other words of the line stand before it. */
  midLine?: true;
}

/** The first sign of a line, other than a blank. */
export interface LineStart {
  /** Index of the paragraph among the children of the root. */
  child: number;
  offset: number;
  leads: boolean;
  /** Whether other words of the line stand before it. */
  midLine?: true;
}

/** A tag that may stand before or around the number of a note. */
const LABEL_TAG = /^<(?:sup|a|b|span)[\s>]/i;

/** Where the lines of unsorted paragraphs begin. A line that begins within code or a link begins no note; one may begin with a tag. */
export function lineStarts(tree: Root, source: string): LineStart[] {
  const starts: LineStart[] = [];
  tree.children.forEach((node, child) => {
    if (node.type !== 'paragraph' || node.data?.block?.part) return;
    for (const text of node.children) {
      if (text.type !== 'text' && !(text.type === 'html' && LABEL_TAG.test(text.value))) continue;
      for (const offset of offsetsIn(source, startOf(node), startOf(text), endOf(text)))
        starts.push({ child, offset, leads: offset === startOf(node) });
    }
  });
  return starts;
}

/** Offsets of the first signs of lines in a stretch; its own first sign counts only where its paragraph begins there, too. */
function offsetsIn(source: string, paragraph: number, start: number, end: number): number[] {
  const offsets: number[] = [];
  let fresh = start === paragraph;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (isLineEnd(code)) fresh = true;
    else if (fresh && !isBlank(code)) {
      offsets.push(at);
      fresh = false;
    }
  }
  return offsets;
}

/** Whether a code unit is LF, FF or CR. */
function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0c || code === 0x0d;
}

/** Whether a code unit is a space, a tab, a non-breaking or an ideographic space. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000;
}

/** What a label begins with: no letter, or letters that count and the sign behind them. */
const LABEL_START = new RegExp(`\\P{L}|(?:${ROMAN}|${LETTER})[.)．、]`, 'yu');

/** Those of some lines that may begin with a label of any form: most begin with a word, and need not be tried for each form. */
export function labelStarts(starts: readonly LineStart[], reading: Reading): LineStart[] {
  return starts.filter(({ offset }) => {
    LABEL_START.lastIndex = reading.indexAt(offset);
    return LABEL_START.test(reading.text);
  });
}

/** The lines that begin with a label of some form. */
export function labelledLines(starts: readonly LineStart[], reading: Reading, { pattern }: NoteForm): LabelledLine[] {
  return starts.flatMap(({ child, offset, leads, midLine }): LabelledLine[] => {
    const from = reading.indexAt(offset);
    pattern.lastIndex = from;
    const match = pattern.exec(reading.text);
    if (!match?.[1] || (match[1].startsWith('*') && opensEmphasis(reading.text, from, match[1]))) return [];
    const [start, textStart] = [reading.startAt(from), reading.endAt(from + match[0].length)];
    return [
      {
        child,
        label: plainLabel(match[1]),
        raw: reading.source.slice(start, textStart),
        start,
        textStart,
        leads,
        ...(midLine && { midLine }),
      },
    ];
  });
}

/** Whether stars before a word are closed by as many in its line: then they stress it, and call nothing. */
function opensEmphasis(text: string, from: number, stars: string): boolean {
  const line = /^[^\n\r]{0,400}/.exec(text.slice(from + stars.length, from + stars.length + 400))?.[0] ?? '';
  const closing = line.indexOf(stars);
  return closing > 0 && /\S/.test(line[closing - 1] as string) && /\S/.test(line[0] as string);
}
