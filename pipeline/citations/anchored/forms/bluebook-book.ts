import { addField } from '../../draft.js';
import { type Form, put } from './form.js';
import { PAGE, YEAR } from './patterns.js';

/** `, THE LEVERS OF LAW 23 (2d ed. 1990)`: page, edition and year behind a title without a comma. */
const PAGE_YEAR = new RegExp(
  `(?<=[\\p{L}!?])\\s(?:at\\s)?${PAGE}\\s\\((?:(?<edition>\\d{1,2}(?=(?:st|n?d|r?d|th)\\s)|[Rr]ev\\.)(?:st|n?d|r?d|th)?\\sed\\.,?\\s)?(?<year>${YEAR})\\)(?=[.;]|$|\\s\\[)`,
  'dgu',
);

/** In small capitals or by a person: a report of a case has a volume before its reporter. */
export const bluebookBook: Form = {
  sign: /\d[^()]{0,12}\s\([^()]{0,12}(?:1[5-9]|20)\d\d\)/,
  pattern: PAGE_YEAR,
  read(draft, { people, title, within }, match) {
    if (people.length === 0 || !title || within || /[“”‘„]|\d\s\p{Lu}|\b(?:vol|no)\.|,\s\d/u.test(title.text)) return undefined;
    if (!people.every(({ parts }) => parts.some(({ name }) => name === 'given'))) return undefined;
    addField(draft, 'title', title, 0.85);
    put(draft, match, 'edition');
    put(draft, match, 'page', 'locator');
    put(draft, match, 'year', 'issued');
    return 'book';
  },
};
