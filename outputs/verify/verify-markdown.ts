import type { FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import type { ArticleRecord } from '../../schemas/index.js';
import { missingNoteText, type NoteSlot, noteSlots, walk } from '../note-slots.js';
import type { Fault } from './fault.js';
import { matterFaults } from './verify-front-matter.js';
import { htmlFaults } from './verify-html-notes.js';
import { bare } from './white-space-property.js';
import { wordsOf } from './words.js';

/**
 * Checks article.md as a reader of Markdown sees it: the words of the body, as many markers and notes as the record has,
 * each note with its words, front matter that says what the record says, and the same bytes when it is written again.
 */
export async function verifyMarkdown(text: string, record: ArticleRecord, file: string): Promise<Fault[]> {
  const [matter, body] = partedText(text);
  if (matter === undefined || body === undefined) return [{ file, line: 1, message: 'It does not begin with front matter.' }];
  const [{ readMarkdown }, { writeMarkdown }] = await Promise.all([import('./read-markdown.js'), import('../markdown/write.js')]);
  const tree = readMarkdown(body);
  const faults = [...(await matterFaults(matter, record))];
  if (isHtml(tree)) faults.push(...htmlFaults(tree, record));
  else {
    faults.push(...noteFaults(tree, record), ...bodyFaults(tree, record));
    if (writeMarkdown(tree) !== body)
      faults.push('Read and written again it is not the same: some sign in it means something else to a reader of Markdown.');
  }
  return faults.map((message) => ({ file, message }));
}

/** Front matter and text. YAML never has a line of three dashes of its own within a value: those are indented. */
function partedText(text: string): [matter?: string, body?: string] {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  if (end === -1) return [];
  const rest = text.slice(end + 5);
  return [text.slice(4, end + 1), rest.startsWith('\n') ? rest.slice(1) : rest];
}

/** Notes with explicit numbers are HTML of our own; Markdown sees no notes there. */
function isHtml({ children }: Root): boolean {
  return children.some((node) => node.type === 'html' && node.value.startsWith('<section class="footnotes">'));
}

function* noteFaults(tree: Root, record: ArticleRecord): Generator<string> {
  const found = [...walk([tree])].filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
  const slots = noteSlots(record);
  if (found.map(({ identifier }) => identifier).join(' ') !== slots.map(({ id }) => id.slice(2)).join(' ')) {
    yield `Its notes are not those of article.json with a placeholder for each that is missing: ${found.length} instead of ${slots.length}, or in another order.`;
    return;
  }
  for (const [index, slot] of slots.entries()) {
    const words = wordsOf((found[index] as FootnoteDefinition).children);
    if (!wordings(slot).some((wording) => bare(wording) === words)) yield `The words of note ${slot.label} are not those of article.json.`;
  }
}

/** Notes are written in normal form or verbatim, as configured. */
function wordings({ note, label }: NoteSlot): string[] {
  return note ? [note.normalized, note.text] : [missingNoteText(label)];
}

/** The body, and behind it the bibliography and what passages the configuration wants there. */
function* bodyFaults(tree: Root, record: ArticleRecord): Generator<string> {
  const body = tree.children.filter(({ type }) => type !== 'footnoteDefinition');
  const expected = identifiers(record.body.children);
  const found = identifiers(body);
  if (expected.some((identifier, index) => found[index] !== identifier))
    yield `Its markers are not those of article.json: ${found.length} instead of ${expected.length}, or in another order.`;
  const words = wordsOf(body);
  const own = wordsOf(record.body.children);
  const heading = record.asides.find(({ role }) => role === 'bibliography-heading');
  const list = [heading?.text ?? '', ...record.bibliography.map(({ text }) => text)].map(bare);
  const passages = [...list, ...record.asides.map(({ children }) => wordsOf(children))].filter((passage) => passage !== '');
  if (!words.startsWith(own) || !isMadeOf(words.slice(own.length), passages)) yield 'The words of its body are not those of article.json.';
}

function identifiers(nodes: readonly RootContent[]): string[] {
  return [...walk(nodes as readonly Nodes[])].flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : []));
}

/** Whether words are some of the passages, in their order. */
function isMadeOf(words: string, passages: readonly string[]): boolean {
  let at = 0;
  for (const passage of passages) if (words.startsWith(passage, at)) at += passage.length;
  return at === words.length;
}
