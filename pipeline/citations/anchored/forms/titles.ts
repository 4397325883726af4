import { type Piece, stripped } from '../../piece.js';

/** Where the name of a journal begins: behind the last comma that is no part of the name. */
export function lastName(piece: Piece): number | undefined {
  const match = [...piece.text.matchAll(/[,.?!]\s(?!(?:and|und|et|y|&)\s)(?=\p{Lu})/gu)].filter(
    ({ index, 0: sign }) => sign.startsWith(',') || /\p{Ll}{5}$/u.test(piece.text.slice(0, index)),
  );
  return match.at(-1)?.index;
}

/** The title without the quotation marks around it. */
export function withoutMarks(title: Piece): Piece {
  return /^[„“‘"].*[“”’"]$/su.test(title.text) ? stripped(title, '„“”‘’"') : title;
}
