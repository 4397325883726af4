import { committeeEnd } from '../committee.js';
import { addField } from '../draft.js';
import { isGenre, platformOf } from '../genre.js';
import { readMeeting } from '../meeting.js';
import { pieceOf } from '../piece.js';
import type { Unit } from '../units.js';
import type { WordsReader } from './words.js';

const MEDIUM = /^(?:Kindle|e-?book|ePub|PDF|DVD|Blu-ray|VHS|paperback|audiobook|Nook)(?: ed\.?| edition)?$/i;

/** `Kindle ed.`: what the copy cited is made of. */
export const readMedium: WordsReader = ({ draft, index, piece }) => {
  if (!MEDIUM.test(piece.text)) return undefined;
  addField(draft, 'medium', piece, 0.9);
  return index;
};

/** `review of The Salt Road`, behind the title of the review. */
export const readReviewOf: WordsReader = ({ draft, index, piece }) => {
  if (!piece.text.startsWith('review of ') || !draft.has('title')) return undefined;
  addField(draft, 'genre', piece, 0.85);
  return index;
};

/** `press release`, `testimony before the Committee on Trade, Ports, and Fisheries`: what kind of thing is cited. */
export const readGenre: WordsReader = ({ draft, units, index, piece }) => {
  if (!isGenre(piece.text)) return undefined;
  if (readMeeting(draft, piece)) return index;
  const end = committeeEnd(units, index);
  addField(draft, 'genre', end === index ? piece : pieceOf(piece.whole, piece.start, (units[end] as Unit).piece.end), 0.9);
  return end;
};

/** `Twitter post`: a platform and what stands on it. */
export const readPlatform: WordsReader = ({ draft, index, piece }) => {
  const length = platformOf(piece.text);
  if (length === undefined) return undefined;
  addField(draft, 'container-title', pieceOf(piece.whole, piece.start, piece.start + length), 0.95);
  addField(draft, 'genre', pieceOf(piece.whole, piece.start + length, piece.end), 0.9);
  return index;
};

/** `directed by Ada Roe`: that makes a film of it. */
export const readDirection: WordsReader = ({ draft, index, piece }) => {
  if (!/^[Dd]irected by\s/.test(piece.text)) return undefined;
  addField(draft, 'genre', piece, 0.88);
  return index;
};
