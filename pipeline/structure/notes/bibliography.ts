import type { Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { Names, slug } from '../../../schemas/ids.js';
import { structureWords } from '../../lexicons/structure/index.js';
import { plainText, textOf } from '../../plain-text.js';
import { endOf, spanOf, startOf } from '../../position.js';
import { setPart } from '../parts.js';
import { type Cutting, sliceParagraph } from '../slice.js';
import { isListHeading, trailingRole } from '../surroundings/known-passages.js';

/** Longest entry of a bibliography, in UTF-16 units. */
const LONGEST_ENTRY = 1_500;
/** Share of the entries that must say when their work was published. */
const DATED = 0.6;

const YEAR = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|\b(?:n\.\s?d\.|o\.\s?J\.|s\.\s?d\.|s\.\s?f\.|forthcoming|im Erscheinen)/u;
const NUMBERED = /^(?:[[(【〔（]\d{1,4}[\])】〕）]|\d{1,3}[.)]\s|[⁰¹²³⁴-⁹①-⒇])/u;
const BEGINNING = /^[\p{Lu}\p{Lo}\p{Lt}“"«„'‘—–―⸺⸻_*\-[]/u;

/** An entry, where it stands, and the paragraph that holds it. */
interface Entry {
  node: Paragraph;
  start: number;
  end: number;
}

/**
 * Sets the reference list of an author-date text apart: under the heading of a bibliography, or of notes where no note
 * stands below it, passages without numbers that begin with a name and say a year. Its entries are no notes: no marker
 * calls them.
 */
export function setBibliographyApart({ children }: Root, file: VFile): void {
  const { lines, bibliography, reading } = file.data.article!;
  const cutting: Cutting = { source: String(file.value), lines, reading };
  const headingAt = children.findLastIndex((node) => isFree(node) && isHeadingOfList(node));
  if (headingAt === -1) return;
  const blocks = blocksBelow(children, headingAt);
  const entries = blocks.flatMap((node) => entriesOf(node, cutting.source));
  const dated = entries.filter(({ start, end }) => YEAR.test(reading.slice(start, end))).length;
  // Entries with numbers are called by them.
  const numbered = entries.filter(({ start }) => NUMBERED.test(reading.slice(start, start + 8))).length;
  if (entries.length < 2 || dated < entries.length * DATED || numbered * 2 > entries.length) return;
  setPart(children[headingAt] as RootContent, 'aside', 'bibliography-heading');
  for (const node of blocks) node.data = { ...node.data, block: { part: 'bibliography' } };
  const names = new Names();
  for (const { node, start, end } of entries) {
    const words = sliceParagraph(node, start, end, cutting);
    if (!words) continue;
    const text = plainText([words], reading).text;
    const id = names.claim(`bib-${nameOf(text)}`);
    bibliography.push({ id, text, span: spanOf(words), children: [words], citations: [] });
  }
}

function isFree({ data }: RootContent): boolean {
  return data?.block?.part === undefined || data.block.role === 'unknown';
}

function isHeadingOfList(node: RootContent): boolean {
  return isListHeading(node, structureWords.bibliographyHeadings) || isListHeading(node, structureWords.noteHeadings);
}

/** The passages under the heading that may be entries, up to the first that cannot. */
function blocksBelow(children: readonly RootContent[], headingAt: number): Paragraph[] {
  const blocks: Paragraph[] = [];
  for (const node of children.slice(headingAt + 1)) {
    if (node.data?.block?.role === 'page-number' || node.data?.block?.role === 'running-head') continue;
    if (node.type !== 'paragraph' || !isFree(node) || trailingRole(node) !== 'unknown' || !YEAR.test(textOf([node]))) break;
    blocks.push(node);
  }
  return blocks;
}

/** A passage is one entry, unless each of its lines that is not set in begins one. */
function entriesOf(node: Paragraph, source: string): Entry[] {
  const [from, to] = [startOf(node), endOf(node)];
  const lines: Entry[] = [];
  for (let start = from; start < to; ) {
    let end = start;
    while (end < to && source[end] !== '\n' && source[end] !== '\r') end++;
    if (end > start) lines.push({ node, start, end });
    start = end + 1;
  }
  const isSetIn = ({ start }: Entry): boolean => /\s/.test(source[start] as string);
  const hangs = lines.slice(1).some(isSetIn);
  const begins = (line: Entry): boolean => BEGINNING.test(source.slice(line.start, line.start + 2));
  const isList = hangs
    ? !lines.slice(1).every(isSetIn)
    : lines.every((line) => begins(line) && YEAR.test(source.slice(line.start, line.end)));
  if (lines.length < 2 || !isList) return to - from <= LONGEST_ENTRY ? [{ node, start: from, end: to }] : [];
  const entries: Entry[] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    if (last && hangs && isSetIn(line)) last.end = line.end;
    else entries.push({ ...line });
  }
  return entries;
}

/** The first author and the year: what an entry is called by in its text. */
function nameOf(text: string): string {
  const name = slug(/^[^\p{L}]*([\p{L}'’-]{1,40})/u.exec(text)?.[1] ?? '').toLowerCase();
  const year = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/.exec(text)?.[0];
  return [name, year].filter(Boolean).join('-') || 'entry';
}
