import type { Edit } from '../../schemas/reading.js';

/** A word that a line's end parts: letters, a hyphen, the line's end, letters. In an address every hyphen is its own. */
const PARTED = /(?<![\p{L}\p{N}/@._~-])(\p{L}{1,40})[-\u00ad\u2010]([ \t]{0,4}(?:\r\n|\n|\r)[ \t]{0,16})(\p{Ll}{2,40}|\p{Lu}\p{L}{1,40})/gu;
/** Without any hyphen at a line's end no word is parted: most texts are not hard-wrapped, and this is told far sooner. */
const HYPHEN_AT_END = /[-\u00ad\u2010][ \t]{0,4}[\n\r]/;
/** Behind these a hyphen stands for a part that two words share: `Elb- und Oderufer`. */
const SHARING = /^(?:und|oder|bzw|bis|and|or|to|y|o|e|et|ou|en|of|ed|и|или)$/u;
const WORDS = /\p{L}+(?:[-\u2010]\p{L}+)*/gu;

/** First parts that keep their hyphen before whatever follows. */
const KEEPING = new Set([
  'self',
  'non',
  'ex',
  'half',
  'quasi',
  'vice',
  'well',
  'ill',
  'all',
  'cross',
  'semi',
  'mid',
  'demi',
  'contre',
  'sous',
]);

/**
 * Joins words that hard-wrapped lines have parted. Whether the hyphen is the printer's or the word's own is told from
 * the text itself: a compound that stands within a line elsewhere keeps it, a whole word that does so loses it; where
 * neither stands there, two parts that are words themselves are a compound.
 */
export function hyphenationEdits(source: string, from: number): Edit[] {
  if (!HYPHEN_AT_END.test(source)) return [];
  const parted = [...source.matchAll(PARTED)].filter(({ index }) => index >= from);
  if (!parted.length) return [];
  const known = wordsOf(source);
  return parted.flatMap((match): Edit[] => {
    const [, left = '', wrap = '', right = ''] = match;
    const hyphen = match.index + left.length;
    const end = hyphen + 1 + wrap.length;
    if (SHARING.test(right)) return [];
    // A capital begins a word of its own: Anglo-Norse.
    if (/^\p{Lu}/u.test(right) || keepsHyphen(left.toLowerCase(), right, known, /^\p{Lu}/u.test(left)))
      return [{ start: hyphen + 1, end, after: '' }];
    return [{ start: hyphen, end, after: '', rule: 'hyphenation' }];
  });
}

/** The words of a text in lower case, without those that a line's end parts. */
function wordsOf(source: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of source.replace(PARTED, ' ').matchAll(WORDS)) words.add(word.toLowerCase());
  return words;
}

/** @param isCapital whether the first part begins with a capital, as the nouns do that German writes in one word */
function keepsHyphen(left: string, right: string, known: ReadonlySet<string>, isCapital: boolean): boolean {
  if (known.has(`${left}-${right}`)) return true;
  if (known.has(left + right)) return false;
  return KEEPING.has(left) || (!isCapital && left.length > 2 && right.length > 3 && known.has(left) && known.has(right));
}
