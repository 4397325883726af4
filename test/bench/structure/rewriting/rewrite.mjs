import { notesCalledIn, touchesDigits } from './block-text.mjs';
import { layouts } from './layouts.mjs';
import { highestNumber } from './numerals.mjs';
import { penFor } from './pen.mjs';

/** What the gold keeps of a note's two ends. */
const [START, END] = [80, 40];

/**
 * Writes an article in a convention.
 *
 * @param article as `plainArticleOf` gives it
 * @returns the text, and what it says in the shape of the corpus's gold; undefined where the convention cannot say it
 */
export function rewrite(article, convention) {
  if (!fits(article, convention)) return undefined;
  const pen = penFor(article, convention);
  const text = layouts.get(convention.layout)(article, pen, convention);
  return { text, gold: goldOf(article, pen, convention) };
}

function fits({ blocks, notes }, { marker, label, start = 1, eachPage }) {
  const highest = notes.length + start - 1;
  if (highest > Math.min(highestNumber(marker), highestNumber(label))) return false;
  if (marker === 'n' && blocks.some(touchesDigits)) return false;
  if (marker === '[n]' && bracketedNumbers(blocks).some((number) => number >= start && number <= highest)) return false;
  // Where each page begins at 1, a note is called on its own page, and not again from another.
  return !eachPage || blocks.flatMap(notesCalledIn).length === notes.length;
}

/**
 * The text's own `[1]`, an index or what a program printed: beside markers of that look nobody can tell it from one. An
 * enumeration in parentheses can be told, and stays.
 */
function bracketedNumbers(blocks) {
  const texts = blocks.flat().filter((piece) => typeof piece === 'string');
  return texts.flatMap((text) => [...text.matchAll(/\[(\d{1,3})\]/g)].map(([, number]) => Number(number)));
}

function goldOf({ notes }, { calls, numbers }, { marker }) {
  return {
    markers: calls.map(({ number }) => String(number)),
    links: calls.map(({ note }) => note),
    notes: notes.map((text, note) => ({ label: String(numbers[note]), textStart: text.slice(0, START), textEnd: text.slice(-END) })),
    headings: [],
    headingsIncomplete: true,
    ...(marker.includes('ⅰ') && { labelKind: 'roman' }),
  };
}
