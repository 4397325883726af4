import { addField, type Draft } from '../../draft.js';
import { type Piece, pieceOf, stripped } from '../../piece.js';
import { isPlace } from '../../places.js';
import { readLabelled } from '../../roles.js';
import type { Head } from '../head.js';
import { FOLLOWING, MEANT, PIN } from '../words.js';
import { readBookImprint } from './book-imprint.js';
import { putContainer, volumeOf } from './collection.js';
import { type Form, put } from './form.js';
import { PAGE, PINPOINT, YEAR } from './patterns.js';
import { withoutMarks } from './titles.js';

/** `(1977) 160`, `(Paris 1972) 188`, `(3. Aufl. 1974) 405 (414 f.)`: page without a comma, or a place without a colon. */
const IMPRINT_PAGE = new RegExp(
  `\\s\\((?<inner>[^()]{0,90}?)(?<year>${YEAR})\\)(?:,?\\s(?:at|especially|insbes\\.|S\\.|p\\.)\\s?(?<labelled>${PIN})${FOLLOWING}|,\\s(?<after>${PIN})${FOLLOWING}(?![\\p{L}\\d])|\\s${PAGE}${MEANT}${PINPOINT}(?![\\p{L}\\d(]|\\s\\d|\\s(?!\\p{Lu}\\.|and\\s|s\\.\\s)\\p{L})|\\s(?<chapter>(?:Chapter|Kapitel|chap\\.|Kap\\.)\\s(?:\\d{1,3}|[IVXLC]{1,7}))(?![\\p{L}\\d]))?`,
  'dgu',
);

/** A book, or a part of one, with its imprint in a parenthesis and the page behind. */
export const bookByImprint: Form = {
  sign: /(?:1[5-9]|20)\d\d\)/,
  pattern: IMPRINT_PAGE,
  read(draft, { people, title: named, within }, match) {
    const groups = match.indices?.groups ?? {};
    const inner = groups['inner'];
    const imprint = inner && stripped(pieceOf(draft.text, inner[0], inner[1]), ', ');
    const paged = groups['page'] ?? groups['labelled'] ?? groups['chapter'];
    const title = named && withoutEdition(draft, named);
    if (people.length === 0 || !title || !imprint || (!paged && !isPlace(imprint.text))) return undefined;
    if (imprint.text !== '' && !readBookImprint(draft, imprint)) return undefined;
    const volume = within ? undefined : volumeOf(title);
    addField(draft, 'title', withoutMarks(volume === undefined ? title : pieceOf(title.whole, title.start, title.start + volume)), 0.88);
    if (within) putContainer(draft, within);
    else if (volume !== undefined) addField(draft, 'container-title', pieceOf(title.whole, title.start + volume + 1, title.end), 0.88);
    put(draft, match, 'year', 'issued');
    const part = within !== undefined || volume !== undefined;
    put(draft, match, 'page', part ? 'page' : 'locator');
    if (part) put(draft, match, 'meant', 'locator');
    put(draft, match, 'labelled', 'locator');
    put(draft, match, 'after', 'locator');
    put(draft, match, 'chapter', 'locator');
    return part ? 'chapter' : byItself(people, draft.valueOf('publisher')) ? 'report' : 'book';
  },
};

/** `Title, 2nd ed. (Berlin, 2010)`, `Title, vol 2 (Hart 2010)` */
function withoutEdition(draft: Draft, title: Piece): Piece {
  const comma = title.text.lastIndexOf(', ');
  const edition = comma === -1 ? undefined : pieceOf(title.whole, title.start + comma + 1, title.end);
  if (!edition || edition.text.length > 24 || !readLabelled(draft, edition)) return title;
  return pieceOf(title.whole, title.start, title.start + comma);
}

/** An organisation that publishes what it wrote: that is a report. */
function byItself(people: Head['people'], publisher: string | undefined): boolean {
  return publisher !== undefined && people.some(({ text }) => text === publisher);
}
