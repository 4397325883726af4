import { citationWords, patternOf } from '../../../lexicons/citations/index.js';
import { addField, addNames, type Draft } from '../../draft.js';
import { type Piece, pieceOf, stripped } from '../../piece.js';
import { namesOf } from '../chunk.js';
import { lastName } from './titles.js';

const EDITORS = `(?:${patternOf(citationWords.editorsAfter)})\\.?`;
const EDITORS_FIRST = new RegExp(`^(?<who>[^()]{2,120}?)(?:,?\\s\\(${EDITORS}\\)|,\\s${EDITORS}),\\s`, 'iu');
const EDITORS_LAST = new RegExp(`,\\s(?:${patternOf(citationWords.editors)})\\.?\\s(?=\\p{Lu})`, 'u');

/** `Roe/Poe (Hrsg.), Handbook, Bd. 4`, `Handbook, ed. A. Roe`: editors, the book, its volume. */
export function putContainer(draft: Draft, all: Piece): void {
  const last = EDITORS_LAST.exec(all.text);
  const named = last && namesOf(pieceOf(all.whole, all.start + last.index + last[0].length, all.end));
  if (named) addNames(draft, 'editor', named, 0.88);
  const within = last && named ? pieceOf(all.whole, all.start, all.start + last.index) : all;
  const editors = named ? null : EDITORS_FIRST.exec(within.text);
  const who = editors?.groups?.['who'] ?? /^[^,]{2,80}(?=,\s)/.exec(within.text)?.[0] ?? '';
  const people =
    who === '' || named || (!editors && !who.includes('/'))
      ? undefined
      : namesOf(pieceOf(within.whole, within.start, within.start + who.length));
  if (people) addNames(draft, 'editor', people, 0.85);
  const from = people ? (editors?.[0].length ?? who.length + 1) : 0;
  const rest = stripped(pieceOf(within.whole, within.start + from, within.end), ', ');
  const volume = /[,:]?\s(?:Bd\.|Band|[Vv]ol\.|[Vv]olume|t\.)\s(\d{1,3}|[IVXL]{1,5})$/.exec(rest.text);
  const number = volume?.[1];
  if (number !== undefined) addField(draft, 'volume', pieceOf(rest.whole, rest.end - number.length, rest.end), 0.9);
  addField(draft, 'container-title', volume ? pieceOf(rest.whole, rest.start, rest.start + volume.index) : rest, 0.88);
}

/** `Title, Festschrift für Roe`: where what contains the title begins, if a word says that it is a collection. */
export function volumeOf(title: Piece): number | undefined {
  const comma = lastName(title);
  if (comma === undefined) return undefined;
  return /^[^,]{0,30}\b(?:Festschrift|Festgabe|Gedächtnisschrift|Jahrbuch|Yearbook|Year Book|Handbuch|Mélanges|Annuaire|Liber Amicorum|Anuario|Anuário)\b/u.test(
    title.text.slice(comma + 2),
  )
    ? comma
    : undefined;
}
