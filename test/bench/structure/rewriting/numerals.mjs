const SUPERIORS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const ROMAN = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The signs that stand for a number in the patterns of markers and labels: how each writes it, and up to which one. */
const numerals = new Map([
  ['n', { write: String, most: Number.POSITIVE_INFINITY }],
  ['ⁿ', { write: (number) => String(number).replace(/\d/g, (digit) => SUPERIORS[digit]), most: Number.POSITIVE_INFINITY }],
  ['①', { write: circled, most: 50 }],
  ['⑴', { write: (number) => String.fromCodePoint(0x2473 + number), most: 20 }],
  ['ⅰ', { write: roman, most: 399 }],
]);
const SIGN = new RegExp(`[${[...numerals.keys()].join('')}]`, 'u');

/** A number as a pattern has it: `[n]` gives `[12]`, `ⅰ. ` gives `xii. `. */
export function writeNumber(pattern, number) {
  return pattern.replace(SIGN, (sign) => numerals.get(sign).write(number));
}

/** The highest number that a pattern can write: there is no circled 51, and an article does not change its form. */
export function highestNumber(pattern) {
  const sign = SIGN.exec(pattern)?.[0];
  return sign ? numerals.get(sign).most : Number.POSITIVE_INFINITY;
}

/** The circled numbers stand in three places of Unicode. */
function circled(number) {
  if (number <= 20) return String.fromCodePoint(0x245f + number);
  return String.fromCodePoint(number <= 35 ? 0x3251 + number - 21 : 0x32b1 + number - 36);
}

function roman(number) {
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) text += letters;
  return text;
}
