import { citationWords, patternOf } from '../../lexicons/citations/index.js';

/** `Harbour Review, vol. 12`: a name, and a volume with a word for it. */
export const LABELLED_VOLUME = new RegExp(
  `^(.*\\p{L}[).]?)[\\s\\u00a0]+(?:${patternOf(citationWords.volumes)})\\.?[\\s\\u00a0](\\d{1,4}|[IVXL]{1,6})$`,
  'iu',
);

/** `Journal of Tides lsab019`: the number of an article in an electronic journal. */
export const TRAILING_ARTICLE = /^(.*[\p{L}!][).]?)[\s\u00a0]+((?:[a-z]{1,6}|e)\d{2,9})$/u;

/** `Harbour Review 12`: a name, and a number that is no year. */
export const TRAILING_VOLUME = /^(.*[\p{L}!][).]?)[\s\u00a0]+(?!(?:1[5-9]|20)\d{2}$)(\d{1,4})$/u;
