import { citationWords, patternOf } from '../../lexicons/citations/index.js';
import { addField, addNames, addYear, type Draft } from '../draft.js';
import { type Piece, pieceOf, splitPiece, stripped } from '../piece.js';
import { isPlace } from '../places.js';
import { hasNames } from '../prose.js';
import { readNameList } from '../reference/name-lists.js';
import type { Body } from './body.js';
import { invertedListAt } from './name-list.js';
import { isTownIn } from './towns.js';

/** What leads to the book that holds a chapter. */
export const IN = /^(?:In|in|Dans|dans|En|en|Em|em)(?::\s?|\s)(?=[\p{L}\d“"‘«„])/u;

const WORDS = `(?:${patternOf(citationWords.editorsAfter)}|editors?|comps?)`;
const YEAR_BEHIND = '(?:[.,:]?\\s\\(?([12]\\d{3})[a-z]?\\)?(?=[.,:]))?';
/** Behind the editors of a book: `(Eds.),`, `, eds., `, `, eds. 2010.`, `(Hg.):`. Before them, `, ed. ` is not followed by a sign. */
const MARK = new RegExp(
  `,?\\s(?:\\(${WORDS}\\.?\\)${YEAR_BEHIND}[.,:]?|${WORDS}(?![\\p{L}])\\.?(?:[,:]|${YEAR_BEHIND}[.,:](?<=\\d\\)?.)))\\s`,
  'diu',
);
/** Behind the name of a book. */
const BEHIND = new RegExp(
  `\\s\\((?=[^()]*\\d|[^()]*:\\s|[^()]*\\b(?:eds?|ed|trans)\\b)|[,.]\\s(?:(?:hrsg|hg|${patternOf(citationWords.editors)})\\.?\\s(?:von\\s|par\\s|por\\s|by\\s)?\\p{L}|(?:${patternOf(citationWords.pages)}|${patternOf(citationWords.volumes)})\\.?\\s?[\\dIVX]|\\d+(?:st|nd|rd|th|\\.)?\\s(?:[Ee]d|edn|[Ee]dition|Aufl)\\b|\\d+\\s?[–-]\\s?\\d+)`,
  'iu',
);
/** `Proc. of the 12th Int. Joint Conf. on …` */
const SHORTENED = /\b(?:Proc|Int|Intl|Conf|Symp|Trans|Ann|Natl|Nat|Soc|Comput|Sci|Lect|Adv)\.\s$/;
const MEETING = /\b(?:Proceedings|Proc|Conference|Conf|Symposium|Workshop|Congress|Meeting)\b/;
const LONGEST_LIST = 260;

/** Reads the book behind “in”, which begins at an offset: its editors and its title. @returns where the title ends */
export function readHost(draft: Draft, { units, whole, end }: Body, from: number): number {
  const start = readEditors(draft, pieceOf(whole, from, end));
  const stop = units.find(
    ({ piece, before, kind }) =>
      piece.start > start + 1 &&
      (kind === 'link' || (before === '.' && !SHORTENED.test(whole.slice(Math.max(start, piece.start - 14), piece.start)))),
  );
  const own = pieceOf(whole, start, stop?.piece.start ?? end);
  const behind = BEHIND.exec(own.text);
  const title = stripped(behind ? pieceOf(whole, start, own.start + behind.index) : own, ',.:“”"‘„«»');
  if (title.text === '') return start;
  draft.contained = true;
  addField(draft, 'container-title', withoutTown(title), 0.92);
  return title.end;
}

/** The editors, where they stand before their book. @returns where its title begins */
function readEditors(draft: Draft, host: Piece): number {
  const mark = MARK.exec(host.text.slice(0, LONGEST_LIST));
  if (!mark) return host.start;
  const list = pieceOf(host.whole, host.start, host.start + mark.index);
  if (!hasNames(list.text) || /\p{Ll}{2,}\.\s/u.test(list.text)) return host.start;
  const inverted = invertedListAt(host.whole, host.start);
  const people = inverted?.end === list.end ? inverted.people : readNameList(list);
  if (people.length === 0) return host.start;
  addNames(draft, 'editor', people, 0.92);
  const year = mark.indices?.[1] ?? mark.indices?.[2];
  if (year && !draft.has('issued')) addYear(draft, pieceOf(host.whole, host.start + year[0], host.start + year[1]), 0.9);
  return host.start + mark.index + mark[0].length;
}

/** `Proceedings of the Tenth Harbour Conference, Karlsruhe, Germany`: where people met is no part of the name. */
function withoutTown(title: Piece): Piece {
  if (!MEETING.test(title.text)) return title;
  const parts = splitPiece(title, /,\s/g);
  const [before, town, last] = [parts.at(-3), parts.at(-2), parts.at(-1)];
  if (!town || !last) return title;
  if (before && isTownIn(town.text, last.text)) return pieceOf(title.whole, title.start, before.end);
  return isPlace(last.text) ? pieceOf(title.whole, title.start, town.end) : title;
}
