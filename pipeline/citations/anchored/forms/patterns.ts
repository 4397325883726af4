import { FOLLOWING, PIN } from '../words.js';

/** A year of printing. */
export const YEAR = '(?:1[5-9]|20)\\d{2}';
/** The first page of an article, or the one cited. */
export const PAGE = `(?<page>${PIN})${FOLLOWING}`;
/** `at 485 and 481`, `, 145`, `(134 ff.)`: what is meant of an article, behind its first page. */
export const PINPOINT = `(?:(?:,\\s(?:at\\s)?|\\sat\\s)(?:pp?\\.?\\s)?(?<pin>${PIN})${FOLLOWING}(?:(?:,|\\sand)\\s\\d{1,5}(?:[–—-]\\d{1,5})?)?(?![\\p{L}\\d]))?`;
