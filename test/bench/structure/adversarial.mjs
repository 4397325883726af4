import { articleOf, SENTENCE } from '../articles.mjs';

/** Most strings are measured at this length, in UTF-16 units. */
const LENGTH = 200_000;

/**
 * What a hostile or broken file may repeat: each is a string that a careless pattern reads again from every place in it.
 * The length is where the measuring begins; it goes on at twice of it.
 */
export const adversarial = [
  ...['[', '[1', '(', '1', '1 ', '*', '^', '¹', '-\n', 'a-\n', '\n', '=', '[^', '1.', '(1)', 'â€', '<sup>'].map(repeated),
  repeated('一二三（1）（1）'),
  ...['[1] a\n', '1\n\n', '[1](', 'Notes\n\n', ' ', '\t\n', '<a href="', '&', '“', '1, ', '1–', '[1, ', 'Ibid. '].map(repeated),
  { name: 'one line of prose', unit: SENTENCE, length: 1_000_000 },
  { name: '100,000 lines of a letter', unit: 'a\n', length: 200_000 },
  { name: '50,000 lines of "1. a"', unit: '1. a\n', length: 250_000 },
];

/** The string, at a length. */
export function hostileText({ unit }, length) {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** The string between the body and the notes of an ordinary article, so that every stage has something to look for. */
export function hostileArticle(kind, length) {
  const text = articleOf(1, 20);
  const notes = text.indexOf('\n\n[1] ');
  return `${text.slice(0, notes)}\n\n${hostileText(kind, length)}\n\n${text.slice(notes)}`;
}

function repeated(unit) {
  return { name: JSON.stringify(unit.repeat(3)), unit, length: LENGTH };
}
