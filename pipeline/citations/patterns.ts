import { citationWords, patternOf } from '../lexicons/citations/index.js';

/** Ends in words before a day of access. */
export const ACCESSED = new RegExp(`(?:^|\\s)(?:${patternOf(citationWords.accessed)}):?$`, 'iu');

/** Words before the day on which a page was changed. */
export const UPDATED = new RegExp(`^(?:${patternOf(citationWords.updated)}):?$`, 'iu');

/** Words before editors, with what stands between. */
export const EDITORS = new RegExp(
  `^(?:${patternOf(citationWords.editors)})\\.?(?:\\s(?:and|&)\\s(?:trans|translated|intro)\\.?|\\s(?:and\\s)?with\\san\\sintroduction)?[\\s\\u00a0]+(?:(?:von|by|por|par)\\s)?(?=[\\p{Lu}\\p{Ll}])`,
  'iu',
);

/** Words before translators. */
export const TRANSLATORS = new RegExp(
  `^(?:${patternOf(citationWords.translators)})\\.?[\\s\\u00a0]+(?:(?:von|by|por|par)\\s)?(?=\\p{Lu})`,
  'iu',
);

/** People, and a word behind them that makes them editors. */
export const EDITORS_AFTER = new RegExp(`^(.+?),?[\\s\\u00a0]\\(?(?:${patternOf(citationWords.editorsAfter)})\\.?\\)?$`, 'iu');

/** What leads to the work that contains the title. */
export const WITHIN = /^(?:in|dans|en|em)(?::|(?=[\s\u00a0])|$)[\s\u00a0]*/iu;

/** A bare year, with the letter that author-date styles give it. */
export const YEAR = /^[12]\d{3}[a-z]?$/;

/** Pages and other bare numbers, Arabic or Roman. */
export const NUMBERS =
  /^(?:[A-F]\d{1,2}|[a-z]{2,6}\d{2,7}|[eE]?\d{1,7}(?:[–—-]{1,2}[eE]?\d{1,7})?(?:ff?\.?)?|\d{1,3}-\d{1,4}[–—]\d{1,3}-\d{1,4}|[ivxlc]{1,8}(?:[–—-][ivxlc]{1,8})?|[IVXLC]{2,8})$/;

/** A span of years belongs to the title that it ends. */
export const YEARS = /^(?:1[0-9]|20)\d{2}[–—-](?:\d{2}|(?:1[0-9]|20)\d{2})$/;

/** What identifies a document by itself: symbols of the United Nations, arXiv numbers, dockets of parliaments. */
export const SYMBOL =
  /^(?:(?:UN Doc\.?|Doc\.?|document|arXiv preprint) )?(?:[A-Z]{1,6}\/[\p{L}\d]+[\p{L}\d/().-]*\d[\p{L}\d/().-]*|arXiv:\s?\d{4}\.\d{4,5}(?:v\d+)?|COM\(\d{4}\)\s?\d+(?: final)?|(?:HC|HL|Cm|Cmnd|Cd|CP)\s\d{1,5}(?:-[IVX]+)?|(?:BT-)?Drucksache (?:No\. )?\d+\/\d+|BT-Drs\. \d+\/\d+|(?:RL|R|IF|IN|LSB|RS)\d{4,6}|GAO-\d{2}-\d{2,6}[A-Z]*|(?:S|H|H\.\s?R)\. (?:Rep|Doc|Rept)\. (?:No\. )?\d{1,3}[–-]\d{1,4}|[A-Z][A-Z\d]{1,9}-\d[\dA-Z-]*)$/u;

/** `DP 39`: letters and a number, which identify a document where an imprint follows. */
export const SHORT_SYMBOL = /^[A-Z]{2,5}\s\d{1,5}$/;

/** `Wien 1997` */
export const NAME_AND_YEAR = /^(.*\p{L})[\s\u00a0]+([12]\d{3})$/u;

/** A bare year as it stands before a title, perhaps in a parenthesis. */
export const HEAD_YEAR = /^\(?[12]\d{3}[a-z]?\)?$/;
