import { addField } from '../../draft.js';
import { isPlace } from '../../places.js';
import { MEANT } from '../words.js';
import { type Form, put } from './form.js';
import { PAGE, YEAR } from './patterns.js';
import { withoutMarks } from './titles.js';

/** `NJW 1990, 123 (125)`: German journals that start anew each year. */
const JOURNAL_YEAR_PAGE = new RegExp(
  `,\\s(?:in:?\\s)?(?<journal>\\p{Lu}[\\p{L}-]{1,9})\\s(?<year>${YEAR}),\\s(?:S\\.\\s)?${PAGE}${MEANT}(?=[.;)]|$|\\s[—–-]\\s)`,
  'dgu',
);

/** An article in a journal that counts by years; its title may be left out. */
export const yearlyArticle: Form = {
  sign: /\s(?:1[5-9]|20)\d\d,\s(?:S\.\s)?\d/,
  pattern: JOURNAL_YEAR_PAGE,
  untitled: true,
  read(draft, { people, title, within }, match) {
    // `Title, Berlin 2010, S. 45` is a book.
    if (people.length === 0 || within || isPlace(match.groups?.['journal'] ?? '')) return undefined;
    if (title) addField(draft, 'title', withoutMarks(title), 0.88);
    put(draft, match, 'journal', 'container-title');
    put(draft, match, 'page');
    put(draft, match, 'meant', 'locator');
    put(draft, match, 'year', 'issued');
    return 'article-journal';
  },
};
