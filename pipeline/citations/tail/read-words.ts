import { readImprint } from '../imprint.js';
import { pieceOf } from '../piece.js';
import { readCommittee, readCongress, readHearer } from './chambers.js';
import { readCollection, readContained, readName } from './contained.js';
import { readDirection, readGenre, readMedium, readPlatform, readReviewOf } from './kinds.js';
import { readNumbers } from './numbers.js';
import { readChapterWithin, readEntryName, readPartShown, readPinpoint } from './parts.js';
import { readEditorsBehind, readPeopleBeforeWord, readPeopleBehindWord } from './people.js';
import { readPlaceCited } from './place-cited.js';
import { readHelpers, readRelease, readRemark, readRun } from './remarks.js';
import { readArchiveNumber, readSymbol } from './symbols.js';
import { readLabelledNumber, readVolumeAndPages, readVolumeOfBook, readVolumeOfWork } from './volumes.js';
import type { Words, WordsReader } from './words.js';
import { readBareYear, readUndated } from './year.js';

/** What a reader needs to see in words: to look for it once spares a plain name (`Reuters`) most of the patterns. */
const SIGN = { none: 1, figure: 2, smallLetter: 4 } as const;

/** The roles of words, in the order in which they are tried. */
const READERS: readonly { needs: number; read: WordsReader }[] = [
  { needs: SIGN.none, read: readPartShown },
  { needs: SIGN.figure, read: readBareYear },
  { needs: SIGN.none, read: readUndated },
  { needs: SIGN.smallLetter, read: readEntryName },
  { needs: SIGN.none, read: readMedium },
  { needs: SIGN.figure | SIGN.smallLetter, read: readRun },
  { needs: SIGN.smallLetter, read: readReviewOf },
  { needs: SIGN.figure, read: readArchiveNumber },
  { needs: SIGN.none, read: readGenre },
  { needs: SIGN.none, read: readHearer },
  { needs: SIGN.none, read: readPlatform },
  { needs: SIGN.none, read: readContained },
  { needs: SIGN.figure, read: readRelease },
  { needs: SIGN.figure, read: readVolumeOfBook },
  { needs: SIGN.smallLetter, read: readChapterWithin },
  { needs: SIGN.none, read: readDirection },
  { needs: SIGN.none, read: readCollection },
  { needs: SIGN.none, read: readRemark },
  { needs: SIGN.smallLetter, read: readHelpers },
  { needs: SIGN.none, read: readEditorsBehind },
  { needs: SIGN.none, read: readPeopleBehindWord },
  { needs: SIGN.figure, read: readPlaceCited },
  { needs: SIGN.none, read: readVolumeOfWork },
  { needs: SIGN.none, read: readLabelledNumber },
  { needs: SIGN.figure, read: readCongress },
  { needs: SIGN.none, read: readCommittee },
  { needs: SIGN.none, read: readPinpoint },
  { needs: SIGN.none, read: readNumbers },
  { needs: SIGN.figure, read: readVolumeAndPages },
  { needs: SIGN.figure, read: readSymbol },
  { needs: SIGN.none, read: readPeopleBeforeWord },
  { needs: SIGN.none, read: ({ draft, units, index }) => readImprint(draft, units, index) },
];

/** `especially 12–14`, `hier S. 5`: what stands behind plays its role as if it stood alone. */
const ESPECIALLY = /^(?:esp(?:\.|ecially)?\s(?=\d)|(?:hier|here|ici|aquí|aqui)\s(?=(?:S|p|pp|pág)\.))/i;

/** Reads words between separators. @returns the index of the last unit that was read */
export function readWords(words: Words): number {
  const { piece } = words;
  const especially = ESPECIALLY.exec(piece.text)?.[0];
  if (especially !== undefined) return readWords({ ...words, piece: pieceOf(piece.whole, piece.start + especially.length, piece.end) });
  const signs = signsOf(piece.text);
  for (const { needs, read } of READERS) {
    const last = (signs & needs) === 0 ? undefined : read(words);
    if (last !== undefined) return last;
  }
  return readName(words);
}

function signsOf(text: string): number {
  const first = text.charCodeAt(0);
  return SIGN.none | (/\d/.test(text) ? SIGN.figure : 0) | (first >= 0x61 && first <= 0x7a ? SIGN.smallLetter : 0);
}
