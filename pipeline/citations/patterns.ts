import { citationWords, patternOf } from '../lexicons/citations/index.js';

/** Ends in words before a day of access. */
export const ACCESSED = new RegExp(`(?:^|\\s)(?:${patternOf(citationWords.accessed)}):?$`, 'i');

/** Words before the day on which a page was changed. */
export const UPDATED = new RegExp(`^(?:${patternOf(citationWords.updated)}):?$`, 'i');

/** Words before editors, with what stands between. */
export const EDITORS = new RegExp(
  `^(?:${patternOf(citationWords.editors)})\\.?[\\s\\u00a0]+(?:(?:and|&)\\s(?:trans|translated|annotated|introduced|selected|comp|compiled|intro)\\.?\\s)?(?:(?:and\\s)?with\\san\\sintroduction\\s)?(?:(?:von|by|por|par)\\s)?(?=[\\p{Lu}\\p{Ll}])`,
  'iu',
);

/** Words before translators. */
export const TRANSLATORS = new RegExp(
  `^(?:${patternOf(citationWords.translators)})\\.?[\\s\\u00a0]+(?:(?:von|by|por|par)\\s)?(?=\\p{Lu})`,
  'iu',
);

/** Words before people who did something else for a book: `with a foreword by`, `rev. by`, `translated from the German by`. */
export const CONTRIBUTORS =
  /^(?:(?:with|and) )?(?:(?:an? |the )?(?:new )?(?:foreword|introduction|preface|afterword|epilogue|commentary|notes|illustrations|photographs|essay)s?(?: and (?:an? )?\p{Ll}+)?|rev\.?|revised|reviewed|adapted|abridged|annotated|illustrated|introduced|selected|compiled|comp\.|collected|arranged|narrated|[Pp]roduced|[Dd]irected|hosted|[Ww]ritten|[Pp]erformed|(?:trans\.|translated) from the \p{Lu}\p{L}+|préface de|postface de|prólogo de|prefácio de|introducción de|mit einem (?:Vor|Nach)wort) (?:by |von )?(?=\p{Lu})/u;

/** People, and a word behind them that makes them editors. */
export const EDITORS_AFTER = new RegExp(`^(.+?),?[\\s\\u00a0]\\(?(?:${patternOf(citationWords.editorsAfter)})\\.?\\)?$`, 'i');

/** What leads to the work that contains the title. */
export const WITHIN = /^(?:in|dans|en|em)(?::|(?=[\s\u00a0])|$)[\s\u00a0]*/iu;

/** A bare year, with the letter that author-date styles give it. */
export const YEAR = /^[12]\d{3}[a-z]?$/;

/** Pages and other bare numbers, Arabic or Roman. */
export const NUMBERS =
  /^(?:[A-F]\d{1,2}|[a-z]{2,6}\d{2,7}|\d{2,4}[a-e]\d{0,2}(?:[–—-](?:\d{2,4})?[a-e]?\d{0,2})?|[eES]?\d{1,7}(?:[–—-]{1,2}[eES]?\d{1,7})?(?:ff?\.?|nn?\.?\d{0,3})?|\d{1,3}-\d{1,4}[–—]\d{1,3}-\d{1,4}|[ivxlc]{1,8}(?:[–—-][ivxlc]{1,8})?|[IVXLC]{2,8})$/;

/** A span of years belongs to the title that it ends. */
export const YEARS = /^(?:1[0-9]|20)\d{2}[–—-](?:\d{2}|(?:1[0-9]|20)\d{2})$/;

/** What identifies a document by itself: symbols of the United Nations, arXiv numbers, dockets of parliaments. */
export const SYMBOL =
  /^(?:(?:UN Doc\.?|Doc\.?|document|arXiv preprint) )?(?:[A-Z]{1,6}\/[\p{L}\d]+[\p{L}\d/().-]*\d[\p{L}\d/().-]*|arXiv:\s?\d{4}\.\d{4,5}(?:v\d+)?|COM\(\d{4}\)\s?\d+(?: final)?|(?:HC|HL|Cm|Cmnd|Cd|CP)\s\d{1,5}(?:-[IVX]+)?|(?:BT-)?Drucksache (?:No\. )?\d+\/\d+|BT-Drs\. \d+\/\d+|(?:RL|R|IF|IN|LSB|RS)\d{4,6}|GAO-\d{2}-\d{2,6}[A-Z]*|(?:S|H|H\.\s?R)\. (?:Rep|Doc|Rept)\. (?:No\. )?\d{1,3}[–-]\d{1,4}|[A-Z][A-Z\d]{1,9}-[A-Z]?\d[\dA-Z-]*)$/u;

/** `DP 39`: letters and a number, which identify a document where an imprint follows. */
export const SHORT_SYMBOL = /^[A-Z]{2,5}\s\d{1,5}$/;

/** `Wien 1997` */
export const NAME_AND_YEAR = /^(.*\p{L})[\s\u00a0]+([12]\d{3})$/u;

/** A bare year as it stands before a title, perhaps in a parenthesis. */
export const HEAD_YEAR = /^\(?[12]\d{3}[a-z]?\)?$/;
