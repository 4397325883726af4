import { onlyOf } from '../../../schemas/repairs.js';
import type { NotePiece } from './dissolve.js';
import { fragmentOf, isReferenceId } from './names.js';
import { attributesOf, type Tag } from './tokens.js';

/** Most pieces, and most signs, that a link back to the marker holds. */
const MOST_PIECES = 8;
const LONGEST = 60;

/** The check of the record asks for the same. */
const BACK_LINK = onlyOf('back-link');

const SAYS_BACK = /back|revers|return/i;

/**
 * The index after a link that leads from a note back to its marker (`<a href="#fnref1">↩</a>`); undefined where none begins.
 * It is one where its address or its class says so, or where it leads within the page and shows no word.
 */
export function backLinkEnd(pieces: readonly NotePiece[], index: number, source: string): number | undefined {
  const opener = pieces[index] as Tag;
  if (opener.name !== 'a' || opener.closes) return undefined;
  const attributes = attributesOf(opener.raw);
  const target = fragmentOf(attributes.get('href'));
  if (target === undefined) return undefined;
  const said = isReferenceId(target) || ['class', 'rev', 'role', 'title'].some((name) => SAYS_BACK.test(attributes.get(name) ?? ''));
  let words = '';
  for (let at = index + 1; at < Math.min(index + MOST_PIECES, pieces.length); at++) {
    const piece = pieces[at] as NotePiece;
    if (!('kind' in piece)) {
      if (piece.type !== 'text') return undefined;
      words += piece.value;
    } else if (piece.kind === 'words') words += source.slice(piece.start, Math.min(piece.end, piece.start + LONGEST));
    else if (piece.name === 'a') {
      const isLink = piece.closes && isBack(words, said) && BACK_LINK.test(source.slice(opener.start, piece.end));
      return isLink ? at + 1 : undefined;
    }
    if (words.length >= LONGEST) return undefined;
  }
  return undefined;
}

function isBack(words: string, said: boolean): boolean {
  return said || (words.trim() !== '' && !/[\p{L}\p{N}]/u.test(words.replace(/&#?[A-Za-z\d]{1,31};/g, '')));
}
