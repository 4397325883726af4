import { committeeEnd } from '../committee.js';
import { addField, type Draft } from '../draft.js';
import { pieceOf } from '../piece.js';
import type { Unit } from '../units.js';
import type { WordsReader } from './words.js';

/** Who heard a testimony, behind it. */
const CHAMBER = /^(?:(?:US |U\.S\. |United States |the )?(?:House|Senate|Joint)\b|(?:Sub)?[Cc]omm(?:ittee|\.) on )/u;

/** Reads the chamber or committee that heard what was said before it. */
export const readHearer: WordsReader = ({ draft, units, index, piece }) => {
  if (!CHAMBER.test(piece.text) || !isHeard(draft)) return undefined;
  const end = committeeEnd(units, index);
  addField(draft, 'authority', pieceOf(piece.whole, piece.start, (units[end] as Unit).piece.end), 0.85);
  return end;
};

function isHeard(draft: Draft): boolean {
  return /^(?:(?:written |oral |prepared )?(?:testimony|statement)|.*hearing)\b/i.test(
    draft.valueOf('genre') ?? draft.valueOf('title') ?? '',
  );
}

/** `House Comm. on Harbours`: a committee of a chamber. */
export const readCommittee: WordsReader = ({ draft, index, piece }) => {
  if (!/^(?:House|Senate|Joint|H\.R\.|S\.|H\.) (?:Select |Standing |Permanent |Special )?(?:Comm|Subcomm)(?:ittee)?\b/.test(piece.text))
    return undefined;
  addField(draft, 'authority', piece, 0.85);
  return index;
};

/** `90th Cong.`, `2d sess.` */
export const readCongress: WordsReader = ({ draft, index, piece }) => {
  if (!/^\d{1,3}(?:st|nd|rd|th) Cong\.?$|^\d(?:st|nd|d|rd|th) sess\.?$/i.test(piece.text)) return undefined;
  addField(draft, 'note', piece, 0.8);
  return index;
};
