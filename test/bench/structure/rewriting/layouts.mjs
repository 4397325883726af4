import { blockText, notesCalledIn } from './block-text.mjs';
import { paged } from './pages.mjs';
import { wrapped } from './wrap.mjs';

const COLUMNS = 66;
const INDENT = '   ';
const BLANK = '\n\n';

/** How a text stands on its page: each layout takes an article, the pen that numbers it and its convention, and gives the text. */
export const layouts = new Map([
  ['paragraphs', withList(({ body, head, notes }) => [...body, ...head, ...notes].join(BLANK))],
  ['notes line by line', withList(({ body, head, notes }) => [...body, ...head, notes.join('\n')].join(BLANK))],
  ['notes run together', withList(({ body, head, notes }) => [...body, ...head, notes.join(' ')].join(BLANK))],
  ['one line', withList(({ body, head, notes }) => [...body, ...head, ...notes].join(' '))],
  ['hard lines', withList(inHardLines)],
  ['interleaved', interleaved],
  ['pages', paged],
]);

/** A layout whose notes stand in a list: the parts are written in reading order, for only the body gives the notes their numbers. */
function withList(join) {
  return ({ blocks, notes }, pen, { marker, head }) => {
    const body = blocks.map((pieces) => blockText(pieces, marker, pen.call));
    return join({ body, head: head ? [head] : [], notes: notes.map((_, note) => pen.note(note)) });
  };
}

function inHardLines({ body, head, notes }) {
  return [...body.map((text) => wrapped(text, COLUMNS)), ...head, ...notes.map((text) => wrapped(text, COLUMNS, INDENT))].join(BLANK);
}

/** Each note after the paragraph that calls it first. */
function interleaved({ blocks }, pen, { marker }) {
  const written = new Set();
  return blocks
    .flatMap((pieces) => {
      const text = blockText(pieces, marker, pen.call);
      const fresh = [...new Set(notesCalledIn(pieces))].filter((note) => !written.has(note));
      for (const note of fresh) written.add(note);
      return [text, ...fresh.map((note) => pen.note(note))];
    })
    .join(BLANK);
}
