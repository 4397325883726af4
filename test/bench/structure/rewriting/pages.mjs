import { blockText } from './block-text.mjs';
import { randomFrom } from './random.mjs';
import { linesOf, wrapped } from './wrap.mjs';

const SEED = 1;
const COLUMNS = 64;
const LINES = 40;
const FIRST_PAGE = 211;
/** Stands for a call until its page is known, and with it its number. Signs for private use: no article has them. */
const PLACE = /\uE000(\d+)\uE001/g;

/** Pages as an old scan has them: number and running head, body in hard lines with broken words, the notes first called there. */
export function paged({ blocks }, pen, { marker }) {
  const random = randomFrom(SEED);
  const lines = blocks.flatMap((pieces) => [...linesOf(blockText(pieces, marker, placeOf), COLUMNS, random), '']);
  const pages = [];
  for (let first = 0; first < lines.length; first += LINES)
    pages.push(
      lines
        .slice(first, first + LINES)
        .join('\n')
        .trim(),
    );
  return pages
    .filter(Boolean)
    .map((body, index) => page(body, FIRST_PAGE + index, pen))
    .join('\n\n');
}

function placeOf(note) {
  return `\uE000${note}\uE001`;
}

function page(body, number, pen) {
  pen.turnPage();
  const head = number % 2 ? `${number}\nTHE LEDGERS OF THE HARBOUR OFFICE` : `THE HARBOUR TRUST\n${number}`;
  const known = pen.numbers.length;
  const text = body.replace(PLACE, (_, note) => pen.call(Number(note)));
  const notes = pen.numbers.slice(known).map((_, index) => wrapped(pen.note(known + index), COLUMNS));
  return [head, text, ...notes].join('\n\n');
}
