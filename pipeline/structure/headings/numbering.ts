import { structureWords } from '../../lexicons/structure/index.js';

/** The number that a line begins with, as headings and items of lists do. */
export interface Numbering {
  /** What lines must share to be counted together: the kind of number and the sign after it. */
  style: string;
  /** The last number: 3 in `1.2.3`. */
  value: number;
  /** How many numbers it has: 3 in `1.2.3`. */
  levels: number;
  /** Length of the number with the signs and the space after it. */
  length: number;
}

const DECIMAL = /^(\d{1,3}(?:\.\d{1,3}){0,4})(\.\)?|\)|:)?[\s\u00a0]{1,4}(?=\S)/u;
const ROMAN = /^([IVXLC]{1,8}|[ivxlc]{1,8})([.):])[\s\u00a0]{1,4}(?=\S)/u;
const LETTER = /^([A-Za-z])([.)])[\s\u00a0]{1,4}(?=\S)/u;
const CHINESE = /^(?:第([一二三四五六七八九十百\d]{1,4})[章节節部篇条條回]|([一二三四五六七八九十]{1,3})[、．.])[\s\u00a0\u3000]{0,4}/u;
/** A number behind a word such as `Chapter`, at the end of the line or before its title. */
const LABELLED =
  /^(\p{L}{3,14}\.?)[\s\u00a0]{1,3}((?:[Nn][Oo]\.?|[Nn]º|№|Nr\.?)[\s\u00a0]{0,2})?(\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,8}|[A-Z])(?=$|[\s\u00a0.:,–—-])[.:–—-]?[\s\u00a0]{0,4}/u;

const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const CHINESE_DIGITS = '一二三四五六七八九';

/**
 * Reads the number at the start of a line: `3.`, `1.2`, `(none)`, `IV:`, `B.`, `Chapter 3`, `第二章`, `二、`.
 *
 * @param text the line, white space folded
 */
export function readNumbering(text: string): Numbering | undefined {
  return decimal(text) ?? roman(text) ?? letter(text) ?? labelled(text) ?? chinese(text);
}

function decimal(text: string): Numbering | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const parts = (match[1] as string).split('.');
  // Without a sign after it, a single number may begin a sentence: it must stand before a capital, and not be large.
  if (parts.length === 1 && !match[2] && (Number(parts[0]) > 30 || !/^\p{Lu}/u.test(text.slice(match[0].length)))) return undefined;
  return { style: `1${match[2] ?? ''}/${parts.length}`, value: Number(parts.at(-1)), levels: parts.length, length: match[0].length };
}

function roman(text: string): Numbering | undefined {
  const match = ROMAN.exec(text);
  const value = romanValue(match?.[1] ?? '');
  if (!match || value === undefined) return undefined;
  return { style: `${/^[IVXLC]/.test(text) ? 'I' : 'i'}${match[2]}`, value, levels: 1, length: match[0].length };
}

function letter(text: string): Numbering | undefined {
  const match = LETTER.exec(text);
  if (!match) return undefined;
  const sign = match[1] as string;
  const isCapital = sign === sign.toUpperCase();
  return {
    style: `${isCapital ? 'A' : 'a'}${match[2]}`,
    value: sign.toLowerCase().charCodeAt(0) - 96,
    levels: 1,
    length: match[0].length,
  };
}

function labelled(text: string): Numbering | undefined {
  const match = LABELLED.exec(text);
  const word = match?.[1]?.toLowerCase().replace(/\.$/, '');
  if (!match || word === undefined || !(match[2] || structureWords.headingLabels.has(word))) return undefined;
  const number = match[3] as string;
  const parts = number.split('.');
  const value = /^\d/.test(number) ? Number(parts.at(-1)) : (romanValue(number) ?? number.toLowerCase().charCodeAt(0) - 96);
  return { style: `${word}/${parts.length}`, value, levels: parts.length, length: match[0].length };
}

function chinese(text: string): Numbering | undefined {
  const match = CHINESE.exec(text);
  if (!match) return undefined;
  const number = match[1] ?? match[2] ?? '';
  return { style: match[1] ? '第' : '、', value: chineseValue(number), levels: 1, length: match[0].length };
}

/** The value of a roman numeral; undefined where letters are none (`IIX`, `Civil`). */
function romanValue(letters: string): number | undefined {
  if (!/^(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i.test(letters) || letters === '') return undefined;
  const digits = [...letters.toLowerCase()].map((sign) => ROMAN_VALUES[sign] as number);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

function chineseValue(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  const [tens, ones] = number.includes('十') ? number.split('十') : ['', number];
  const digit = (sign: string | undefined): number => CHINESE_DIGITS.indexOf(sign || ' ') + 1;
  return (number.includes('十') ? (digit(tens) || 1) * 10 : 0) + digit(ones);
}
