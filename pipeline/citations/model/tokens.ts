import { findLinks } from '../links.js';

/** Longest part of an entry that the model reads, in tokens. Real entries have under 200. */
const MAX_TOKENS = 600;

/** What kind of token it is. */
type TokenKind = 'word' | 'number' | 'link' | 'doi';

/** A token of a reference: a word, a run of digits, or a whole link. Ranges index the text. */
export interface Token {
  start: number;
  end: number;
  kind: TokenKind;
}

/** `Berlin-Heidelberg` and `O’Neil` are one word; `BerlinHeidelberg`, as PDF files give it, is two; `D80` is a word and a number. */
const TOKEN = /(?:\p{Lu}[\p{Lu}\p{M}]*(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{Lt}\p{M}]+|\p{Lu})(?:['’-](?=\p{L}))?|\p{N}+/gu;

/**
 * Cuts a reference into tokens. Punctuation is none: it stands between them, and the model looks at it there.
 *
 * @param text one entry of a reference list
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const { kind, start, end } of findLinks(text)) {
    addWords(tokens, text, from, start);
    tokens.push({ start, end, kind: kind === 'DOI' ? 'doi' : 'link' });
    from = end;
    if (tokens.length >= MAX_TOKENS) break;
  }
  addWords(tokens, text, from, text.length);
  return tokens.length > MAX_TOKENS ? tokens.slice(0, MAX_TOKENS) : tokens;
}

/** Adds the words and numbers between two offsets; the pieces that a hyphen or an apostrophe ties make one. */
function addWords(tokens: Token[], text: string, from: number, to: number): void {
  if (from >= to) return;
  let tied = false;
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const last = tokens.at(-1);
    const ties = /['’-]$/u.test(match[0]);
    if (tied && last && last.end === start) last.end = end;
    else {
      if (tokens.length >= MAX_TOKENS) return;
      tokens.push({ start, end, kind: /^\p{N}/u.test(match[0]) ? 'number' : 'word' });
    }
    tied = ties;
  }
}
