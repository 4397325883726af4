import { articleOf, noteOf, SENTENCE } from '../articles.mjs';
import { wrapped } from './rewriting/wrap.mjs';

const SEED = 1;
/** Columns of a page that is set with hard line ends. */
const COLUMNS = 62;
const NOTES_ON_A_PAGE = 4;

/**
 * Articles of our own, one for each convention whose cost we watch: name, and the text with a given number of notes.
 * The same number gives the same text.
 */
export const conventions = new Map([
  ['[n], list of [n]', (notes) => articleOf(SEED, notes)],
  [
    '(n), list of (n)',
    (notes) =>
      article(
        notes,
        (note) => `(${note})`,
        list(notes, (note) => `(${note}) `),
      ),
  ],
  [
    'bare digits, list of n.',
    (notes) =>
      article(
        notes,
        String,
        list(notes, (note) => `${note}. `),
      ),
  ],
  [
    '[n], unnumbered list',
    (notes) =>
      article(
        notes,
        (note) => ` [${note}]`,
        list(notes, () => ''),
      ),
  ],
  [
    'Markdown, [^n]',
    (notes) =>
      article(
        notes,
        (note) => `[^${note}]`,
        list(notes, (note) => `[^${note}]: `),
      ),
  ],
  ['[n], interleaved', interleaved],
  ['notes at the foot of each page', paged],
]);

/** A paragraph that calls a note, after a heading now and then. */
function paragraphs(note, marker) {
  const heading = note % 7 === 1 ? ['Who Paid for the Breakwater?'] : [];
  return [...heading, `${SENTENCE.repeat(2)}So it stood for years.${marker(note)} ${SENTENCE.trim()}`];
}

function numbers(from, to) {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function list(notes, label) {
  return ['Notes', ...numbers(1, notes).map((note) => label(note) + noteOf(SEED, note))];
}

function article(notes, marker, tail) {
  return [...numbers(1, notes).flatMap((note) => paragraphs(note, marker)), ...tail].join('\n\n');
}

function interleaved(notes) {
  const marker = (note) => `[${note}]`;
  return numbers(1, notes)
    .flatMap((note) => [...paragraphs(note, marker), `[${note}] ${noteOf(SEED, note)}`])
    .join('\n\n');
}

function paged(notes) {
  const pages = [];
  for (let first = 1; first <= notes; first += NOTES_ON_A_PAGE) pages.push(page(first, Math.min(notes, first + NOTES_ON_A_PAGE - 1)));
  return pages.join('\n\n');
}

/** A page as an old scan has it: its number and the running head, text in hard lines, the notes that it calls. */
function page(first, last) {
  const number = 40 + Math.ceil(first / NOTES_ON_A_PAGE);
  const head = number % 2 ? `${number}\nTHE LEDGERS OF THE HARBOUR OFFICE` : `THE HARBOUR TRUST\n${number}`;
  const body = numbers(first, last).flatMap((note) => paragraphs(note, String));
  const notes = numbers(first, last).map((note) => `${note}. ${noteOf(SEED, note)}`);
  return [head, ...[...body, ...notes].map((text) => wrapped(text, COLUMNS))].join('\n\n');
}
