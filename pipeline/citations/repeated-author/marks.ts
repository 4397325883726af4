import { citationWords, patternOf } from '../../lexicons/citations/index.js';

/** A sign or words that stand where a citation has its author: those of the citation before are meant. */
export interface Mark {
  start: number;
  end: number;
  /** Whether it may as well be a plain `Ibid.`: then what follows must show that it is a citation of its own. */
  isDoubtful: boolean;
  /** How the style puts names: `Roe, Ada.` before a full stop or a year, `Ada Roe,` elsewhere. */
  isInverted: boolean;
}

const DASHES = '[—―]{2,4}|–{3,6}|-{3,8}|_{3,12}|⸻|⸺';
const WORDS = patternOf([...new Set([...citationWords.sameAuthor, ...citationWords.sameAuthors])].sort((a, b) => b.length - a.length));
/** What follows: a comma, a full stop or a colon, and a title, a year, a word for an editor or a further author; a bracket may follow at once. */
const MARK = new RegExp(
  `(?<![\\p{L}\\p{N}\\p{Pd}_])(?:(?<dashes>${DASHES})|(?<words>(?:${WORDS})(?:\\.(?=[,:]|\\s[(“"„«‘]))?)(?![\\p{L}\\p{N}]))` +
    `(?<sign>[,.:]?)[\\s\\u00a0]+(?<next>(?<word>(?:${patternOf(citationWords.editorsAfter)})\\.|(?:${patternOf(citationWords.and)})\\s\\p{L})|[\\p{Lu}\\p{Lt}\\p{N}“"„«‘'¿¡([])`,
  'giu',
);
/** One of these stands in every mark: looking for them costs little, and most texts have none. */
const SIGN = new RegExp(`[—―]{2}|–{3}|-{3}|_{3}|[⸻⸺]|\\b(?:${WORDS})[^a-z]`, 'i');
const SHORT_OF_IBID = new RegExp(`^(?:${patternOf(citationWords.ibid)})\\.?$`, 'iu');
/** Words that lead to a citation. `in: ders., T` tells who wrote or edited what contains the title: that is no citation of its own. */
const LEADING = new RegExp(
  `(?:^|[\\s\\u00a0(])(?:${patternOf([...citationWords.signals, ...citationWords.guides].filter((word) => !citationWords.within.includes(word)))})\\.?[,:]?[\\s\\u00a0]+$`,
  'iu',
);
/** Behind what a citation begins: nothing, a line's end, a semicolon, an opening bracket, a sentence. */
const BOUNDARY = /(?:^|[;(\n][\s\u00a0]*|[.?!][”’"»)\]]?[\s\u00a0]+)$/;
/** `———. Title`, `——— (2003)`, `———, ed. Title. Place: House`, `———, and Ann Poe. Title`: bibliographies end names with a full stop. */
const INVERTED = /^\.\s|^\s[([]\d|^,\s(?:\p{Ll}{2,6}\.\s[\p{Lu}\d“"„«]|(?:\p{Ll}{1,3}|&)\s[^.,(“"„«]{2,60}\.\s)/u;
const WINDOW = 64;
const MOST_LEADS = 4;

/** Finds the marks of a text, in its order, where a citation may begin. */
export function findMarks(text: string): Mark[] {
  if (!SIGN.test(text)) return [];
  const marks: Mark[] = [];
  for (const match of text.matchAll(MARK)) {
    const { dashes, words = '', sign = '', next = '', word } = match.groups ?? {};
    // Letters in lower case begin no title; the pattern takes any case for the sake of its words.
    if (word === undefined && /\p{Ll}/u.test(next)) continue;
    const isDoubtful = dashes === undefined && SHORT_OF_IBID.test(words);
    if ((sign === '' && word === undefined && !/[(“"„«‘[]/.test(next)) || (isDoubtful && sign !== ',' && sign !== ':')) continue;
    if (!beginsCitation(text, match.index)) continue;
    const end = match.index + (dashes ?? words).length;
    marks.push({ start: match.index, end, isDoubtful, isInverted: INVERTED.test(text.slice(end, end + 80)) });
  }
  return marks;
}

function beginsCitation(text: string, start: number): boolean {
  let before = text.slice(Math.max(0, start - WINDOW), start);
  for (let leads = 0; leads < MOST_LEADS; leads++) {
    const lead = LEADING.exec(before);
    if (!lead) break;
    before = before.slice(0, lead.index + (/^[\s\u00a0(]/.test(lead[0]) ? 1 : 0));
  }
  return BOUNDARY.test(before) && (before.trim() !== '' || before.includes('\n') || start <= WINDOW);
}

/** Whether words in place of an author can mean so many people. A sign can mean any number. */
export function canMean(mark: string, people: number): boolean {
  const word = mark.toLowerCase().replace(/\.$/, '');
  const [one, several] = [citationWords.sameAuthor.includes(word), citationWords.sameAuthors.includes(word)];
  return one === several || (people === 1 ? one : several);
}
