import { addField } from '../../draft.js';
import { type Form, put } from './form.js';
import { PAGE, PINPOINT, YEAR } from './patterns.js';

/** `’ (1996) 105 Review 2117`, `’ (1996) Review 470 at 485` */
const YEAR_VOLUME_PAGE = new RegExp(
  `(?<=[’”"'»“])\\s[([](?<year>${YEAR})[\\])]\\s(?:(?<volume>\\d{1,4}|[IVXLC]{1,6})(?:\\((?<issue>\\d{1,3})\\))?\\s)?(?<journal>\\p{Lu}[\\p{L}.&’' ]{1,90}?)\\s${PAGE}${PINPOINT}(?!\\s\\p{Lu}\\p{L})`,
  'dgu',
);

/** An article whose title stands in quotation marks, with the year before the volume. */
export const quotedArticle: Form = {
  sign: /[’”"'»“]\s[([](?:1[5-9]|20)\d\d[\])]\s/,
  pattern: YEAR_VOLUME_PAGE,
  read(draft, { title, within }, match) {
    if (!title || within || /\b(?:No|Nr|Paper|Report)\b/.test(match.groups?.['journal'] ?? '')) return undefined;
    addField(draft, 'title', title, 0.95);
    put(draft, match, 'journal', 'container-title');
    for (const name of ['volume', 'issue', 'page']) put(draft, match, name);
    put(draft, match, 'pin', 'locator');
    put(draft, match, 'year', 'issued');
    return 'article-journal';
  },
};
