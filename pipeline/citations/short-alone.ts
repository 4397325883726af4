import { citationWords } from '../lexicons/citations/index.js';
import { outletType } from '../lexicons/outlets.js';
import { regions } from '../lexicons/places.js';
import { addField, addNames, newDraft } from './draft.js';
import { type Piece, pieceOf, splitPiece } from './piece.js';
import { isPlace } from './places.js';
import { isProse } from './prose.js';
import { finished } from './read-citation.js';
import type { CitationReading } from './reading.js';

const FAMILY = "(?:(?:[Dd]e|[Vv]an|[Vv]on|[Dd]er|[Ll]a|[Dd]u) ){0,2}\\p{Lu}[\\p{L}’'-]{1,30}";
/** Family names alone, then a short title, a page, or both: `Roe, 241`, `Roe et al., Voice and Tide`, `Roe, Poe, and Loe, Tide, 12–14`. */
const SHORT = new RegExp(
  `^(?<who>${FAMILY}(?: et al\\.|(?:, ${FAMILY}){0,4},? (?:and|&) ${FAMILY})?)(?:, (?<title>\\p{Lu}[^,;“”"()\\d]{3,100}?))?(?:, (?<section>(?:[Cc]h(?:ap(?:ter)?)?|[Bb]k|[Pp]art)\\.? [\\dIVX]{1,5})|, (?:pp?\\. )?(?<page>\\d{1,4}(?:[–-]\\d{1,4})?)(?:, \\d{1,4}(?:[–-]\\d{1,4})?){0,4})?$`,
  'du',
);

/**
 * Reads a short form that nothing but its shape tells, of what is left when all else of a note was read.
 *
 * @returns undefined where the words have no such shape
 */
export function readShortAlone(area: Piece): CitationReading | undefined {
  if (area.text.length > 160) return undefined;
  const match = SHORT.exec(area.text);
  const { who = '', title, page } = match?.groups ?? {};
  if (!match || (title === undefined && page === undefined)) return undefined;
  if (!isFamily(who) || (page !== undefined && /^(?:1[5-9]|20)\d\d$/.test(page)) || (title !== undefined && !isTitle(title)))
    return undefined;
  const draft = newDraft(area.whole);
  const piece = (group: string): Piece | undefined => {
    const range = match.indices?.groups?.[group];
    return range && pieceOf(area.whole, area.start + range[0], area.start + range[1]);
  };
  const names = splitPiece(piece('who') as Piece, /,? (?:and|&) |, | et al\.$/g).filter(({ text }) => text !== '');
  addNames(
    draft,
    'author',
    names.map((one) => ({
      ...one,
      parts: [{ name: /^\p{Lu}{2,}$/u.test(one.text) ? 'literal' : 'family', start: one.start, end: one.end, value: one.text }],
    })),
    0.85,
  );
  const [short, cited, section] = [piece('title'), piece('page'), piece('section')];
  if (short) addField(draft, 'title', short, 0.85);
  if (cited) addField(draft, 'locator', cited, 0.88);
  if (section) addField(draft, 'section', section, 0.88);
  return { ...finished(draft, area, 'book'), form: 'short', leftover: [], confidence: 0.85 };
}

function isFamily(who: string): boolean {
  const name = who.toLowerCase();
  return !outletType(who) && !isPlace(who) && !regions.has(who) && !citationWords.months.has(name) && !NO_NAME.test(who);
}

/** Words that stand before numbers and name nobody. */
const NO_NAME =
  /^(?:Articles?|Art|Chapters?|Sections?|Table|Figure|Part|Note|Notes|Book|Volume|Title|Congress|Senate|Parliament|Amendment|Page|Pages|Appendix|No|Act)$/;

/** A title of two words or more, each with a capital or small and of no weight. */
function isTitle(text: string): boolean {
  return text.includes(' ') && !/^[A-Z]{2,3}:/.test(text) && !isProse(text) && !/\s\p{Ll}{5,}/u.test(text);
}
