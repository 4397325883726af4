import { addField } from '../../draft.js';
import { pieceOf } from '../../piece.js';
import { MEANT } from '../words.js';
import { type Form, put } from './form.js';
import { PAGE, YEAR } from './patterns.js';
import { lastName, withoutMarks } from './titles.js';

/** `Review 25 (1975) 97 ff.`, `Review 21 No. 1 (1970) 83 (88 ff.)` */
const VOLUME_YEAR_PAGE = new RegExp(
  `\\s(?:Vol\\.\\s|Bd\\.\\s)?(?<volume>\\d{1,4})(?:/\\d{1,3})?(?:,?\\s(?:[Nn]os?|[Nn]r|[Hh]eft|H|[Nn]°|[Ii]ssue)\\.?\\s?(?<issue>\\d{1,3}))?\\s\\((?<year>${YEAR})(?:/\\d{2,4})?\\),?\\s(?:S\\.\\s?)?${PAGE}${MEANT}`,
  'dgu',
);

/** An article whose title no marks set off: the name of the journal is what its last comma parts from it. */
export const articleByVolume: Form = {
  sign: /\((?:1[5-9]|20)\d\d(?:\/\d{2,4})?\),?\s(?:S\.\s?)?\d/,
  pattern: VOLUME_YEAR_PAGE,
  read(draft, { people, title, within }, match) {
    const whole = within ?? title;
    // A title in quotation marks with a container behind it is what the grammar of notes reads.
    if (people.length === 0 || !whole || !title || /[”»],?\s/u.test(title.text)) return undefined;
    const comma = within ? -1 : lastName(title);
    if (comma === undefined) return undefined;
    addField(
      draft,
      'title',
      withoutMarks(within ? title : pieceOf(draft.text, title.start, title.start + comma + (/[?!]/.test(title.text[comma] ?? '') ? 1 : 0))),
      0.9,
    );
    addField(draft, 'container-title', within ?? pieceOf(draft.text, title.start + comma + 1, title.end), 0.9);
    for (const name of ['volume', 'issue', 'page']) put(draft, match, name);
    put(draft, match, 'meant', 'locator');
    put(draft, match, 'year', 'issued');
    return 'article-journal';
  },
};
