import { citationWords } from '../../lexicons/citations/index.js';
import { organisationWords } from '../../lexicons/organisations.js';
import { places } from '../../lexicons/places.js';
import { publishers } from '../../lexicons/publishers.js';
import type { Token } from './tokens.js';

/** How many features each token has: a fixed number, so that they lie in one array. */
export const FEATURES = 64;
/** Classes of what stands before a token, for which the model keeps tables of transitions. */
export const GAP_CLASSES = 20;

/** The features of a reference: `keys[token * FEATURES + n]`, and for each token the class of the gap before it. */
export interface Features {
  length: number;
  keys: Int32Array;
  gaps: Uint8Array;
}

/** Bits of what lexicons say of a word. */
const LEXICON = { month: 1, place: 2, publisher: 4, organisation: 8, journal: 16, label: 32, proceedings: 64, genre: 128 } as const;

const words = (list: string): string[] => list.split(' ');
const LEXICON_BITS: ReadonlyMap<string, number> = lexiconBits();

function lexiconBits(): Map<string, number> {
  const bits = new Map<string, number>();
  const add = (list: Iterable<string>, bit: number): void => {
    for (const word of list) bits.set(word, (bits.get(word) ?? 0) | bit);
  };
  add(citationWords.months.keys(), LEXICON.month);
  add(citationWords.seasons.keys(), LEXICON.month);
  add([...places].flatMap(words), LEXICON.place);
  add([...publishers].flatMap((name) => name.split(/[ -]/)).filter((word) => word.length > 3), LEXICON.publisher);
  add(words('press verlag publishers publishing books presses éditions edizioni editorial publications wiley sons'), LEXICON.publisher);
  add(organisationWords, LEXICON.organisation);
  add(words('journal j review rev annals ann transactions trans letters lett bulletin bull revue zeitschrift archives acta revista magazine quarterly'), LEXICON.journal);
  add([...citationWords.pages, ...citationWords.volumes, ...citationWords.issues].flatMap(words), LEXICON.label);
  add(words('proceedings proc conference conf symposium symp workshop congress meeting lecture notes'), LEXICON.proceedings);
  add(words('thesis dissertation phd thèse report technical preprint unpublished manuscript master’s'), LEXICON.genre);
  return bits;
} // biome-ignore format: lists of words read best as lines

/** One step of a hash (FNV-1a with a final mix left out: keys are mixed again when they are made). */
function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** A key of a feature: which one it is, and its values. */
function key(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ c;
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}

const SEED = 0x811c9dc5 | 0;
const HASH = (text: string, from = 0, to = text.length): number => {
  let hash = SEED;
  for (let index = from; index < to; index++) hash = step(hash, text.charCodeAt(index));
  return hash;
};
const YEAR = HASH('0year');
const LINK = HASH('0link');
const DOI = HASH('0doi');
const EDGE = HASH('0edge');

/** Per-token values that the templates combine. Two places before and after the tokens stand for the edges. */
const PAD = 4;
interface Columns {
  word: Int32Array;
  shape: Int32Array;
  prefix: Int32Array;
  suffix: Int32Array;
  lexicon: Int32Array;
  gap: Int32Array;
  chunk: Int32Array;
  chunkFirst: Int32Array;
  chunkLast: Int32Array;
  chunkKind: Int32Array;
  context: Int32Array;
  years: Int32Array;
}

/**
 * The features of a reference's tokens, hashed.
 *
 * @param text the reference
 * @param tokens its tokens, from {@link tokensOf}
 */
export function featuresOf(text: string, tokens: readonly Token[]): Features {
  const length = tokens.length;
  const keys = new Int32Array(length * FEATURES);
  const gaps = new Uint8Array(length);
  const columns = columnsOf(text, tokens, gaps);
  const style = styleOf(text, tokens, columns);
  for (let index = 0; index < length; index++) addKeys(keys, index, length, columns, style);
  return { length, keys, gaps };
}

function columnsOf(text: string, tokens: readonly Token[], gaps: Uint8Array): Columns {
  const size = tokens.length + 2 * PAD;
  const column = (): Int32Array => new Int32Array(size).fill(EDGE);
  const columns: Columns = {
    word: column(),
    shape: column(),
    prefix: column(),
    suffix: column(),
    lexicon: new Int32Array(size),
    gap: column(),
    chunk: new Int32Array(size),
    chunkFirst: column(),
    chunkLast: column(),
    chunkKind: column(),
    context: new Int32Array(size),
    years: new Int32Array(size),
  };
  tokens.forEach((token, index) => {
    addToken(columns, text, token, index + PAD);
    const before = index === 0 ? 0 : (tokens[index - 1] as Token).end;
    addGap(columns, text, before, token.start, index + PAD);
    gaps[index] = index === 0 ? GAP_CLASSES - 1 : gapClass(text, before, token.start);
  });
  const end = tokens.at(-1)?.end ?? 0;
  columns.gap[tokens.length + PAD] = gapHash(text, end, text.length);
  addContext(columns, text, tokens);
  addChunks(columns, text, tokens);
  return columns;
}

function addToken(columns: Columns, text: string, { start, end, kind }: Token, at: number): void {
  if (kind === 'link' || kind === 'doi') {
    columns.word[at] = columns.shape[at] = columns.prefix[at] = columns.suffix[at] = kind === 'link' ? LINK : DOI;
    return;
  }
  if (kind === 'number') {
    const year = isYear(text, start, end);
    const size = Math.min(7, end - start);
    columns.shape[at] = year ? YEAR : 100 + size;
    columns.word[at] = year ? YEAR : end - start < 3 ? HASH(text, start, end) : 200 + size;
    columns.prefix[at] = year ? HASH(text, start, start + 3) : text.charCodeAt(start);
    columns.suffix[at] = 300;
    return;
  }
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  columns.word[at] = HASH(lower);
  columns.shape[at] = shapeOf(word, lower);
  columns.prefix[at] = HASH(lower, 0, Math.min(4, lower.length));
  columns.suffix[at] = HASH(lower, Math.max(0, lower.length - 3));
  columns.lexicon[at] = LEXICON_BITS.get(lower) ?? 0;
}

function isYear(text: string, start: number, end: number): boolean {
  if (end - start !== 4) return false;
  const century = text.slice(start, start + 2);
  return century === '19' || century === '20' || century === '18' || century === '17' || century === '16';
}

/** Capitals, small letters and their order; the length of what is short. */
function shapeOf(word: string, lower: string): number {
  const length = word.length;
  const capital = word.charAt(0) !== lower.charAt(0);
  if (length === 1) return capital ? 1 : 2;
  if (word === lower) return length < 4 ? 10 + length : 14;
  if (word === word.toUpperCase()) return 20 + Math.min(length, 6);
  return capital ? 30 + Math.min(length, 5) : 40;
}

function gapHash(text: string, from: number, to: number): number {
  if (to - from === 1 && text.charCodeAt(from) === 32) return 32;
  let hash = SEED;
  let last = 0;
  let count = 0;
  for (let index = from; index < to && count < 6; index++) {
    const sign = signOf(text.charCodeAt(index));
    if (sign === 32 && last === 32) continue;
    hash = step(hash, sign);
    last = sign;
    count++;
  }
  return hash;
}

function addGap(columns: Columns, text: string, from: number, to: number, at: number): void {
  columns.gap[at] = gapHash(text, from, to);
}

/** One sign for all of a kind: dashes, quotation marks, white space. */
function signOf(code: number): number {
  if (code < 128) return code < 33 ? 32 : code;
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f) return 32;
  if (code >= 0x2010 && code <= 0x2015) return 45;
  if (code === 0x2212) return 45;
  if (code === 0x201c || code === 0x201d || code === 0x201e || code === 0xab || code === 0xbb) return 34;
  if (code === 0x2018 || code === 0x2019 || code === 0x201a) return 39;
  return 200;
}

/** The classes of gaps that tell most about where fields end; the last is the beginning of the text. */
function gapClass(text: string, from: number, to: number): number {
  let bits = 0;
  for (let index = from; index < to; index++) {
    const sign = signOf(text.charCodeAt(index));
    if (sign === 46) bits |= 1;
    else if (sign === 44) bits |= 2;
    else if (sign === 58 || sign === 59) bits |= sign === 58 ? 4 : 8;
    else if (sign === 40 || sign === 91) bits |= 16;
    else if (sign === 41 || sign === 93) bits |= 32;
    else if (sign === 34) bits |= 64;
    else if (sign === 45) bits |= 128;
    else if (sign !== 32) bits |= 256;
  }
  if (bits === 0) return from === to ? 0 : 1;
  if (bits & 64) return bits & 7 ? 3 : 2;
  if (bits & 16) return bits & 32 ? 5 : bits & 3 ? 6 : 4;
  if (bits & 32) return bits & 1 ? 8 : bits & 14 ? 9 : 7;
  if (bits & 4) return 10;
  if (bits & 8) return 11;
  if (bits & 2) return bits & 1 ? 13 : 12;
  if (bits & 1) return to - from === 1 ? 14 : 15;
  return bits & 128 ? 16 : 17;
}

/** Whether a token stands within quotation marks or parentheses, behind a quotation, behind a year, behind a link. */
function addContext(columns: Columns, text: string, tokens: readonly Token[]): void {
  let [quoted, closed, depth, years, link, at] = [false, false, 0, 0, false, 0];
  tokens.forEach(({ start, end, kind }, index) => {
    for (; at < start; at++) {
      const code = text.charCodeAt(at);
      const sign = signOf(code);
      if (sign === 34 || code === 0x2018 || (code === 0x2019 && quoted)) {
        closed ||= quoted;
        quoted = code === 0x201d || code === 0xbb || code === 0x2019 ? false : code === 34 ? !quoted : true;
      } else if (sign === 40 || sign === 91) depth = 1;
      else if (sign === 41 || sign === 93) depth = 0;
    }
    at = end;
    columns.context[index + PAD] = (quoted ? 1 : 0) | (closed ? 2 : 0) | (depth ? 4 : 0) | (years ? 8 : 0) | (link ? 16 : 0);
    columns.years[index + PAD] = years;
    if (columns.shape[index + PAD] === YEAR) years = Math.min(3, years + 1);
    if (kind !== 'word' && kind !== 'number') link = true;
  });
}

/** Chunks are what stands between commas, colons, brackets and quotation marks, and between full stops after whole words. */
function addChunks(columns: Columns, text: string, tokens: readonly Token[]): void {
  let first = 0;
  let chunk = 0;
  for (let index = 1; index <= tokens.length; index++) {
    if (index < tokens.length && !parts(text, tokens[index - 1] as Token, tokens[index] as Token)) continue;
    let [capitals, digits] = [0, 0];
    for (let at = first; at < index; at++) {
      const shape = columns.shape[at + PAD] as number;
      if (shape >= 100 || shape === YEAR) digits++;
      else if (shape === 1 || shape >= 20) capitals++;
    }
    const length = index - first;
    const kind = (Math.min(length, 8) << 4) | (((capitals * 3) / length) << 2) | (digits === 0 ? 0 : digits === length ? 1 : 2);
    for (let at = first; at < index; at++) {
      columns.chunk[at + PAD] = chunk;
      columns.chunkKind[at + PAD] = kind;
      columns.chunkFirst[at + PAD] = columns.word[first + PAD] as number;
      columns.chunkLast[at + PAD] = columns.word[index - 1 + PAD] as number;
    }
    first = index;
    chunk++;
  }
}

function parts(text: string, before: Token, after: Token): boolean {
  for (let index = before.end; index < after.start; index++) {
    const sign = signOf(text.charCodeAt(index));
    if (sign === 44 || sign === 58 || sign === 59 || sign === 40 || sign === 41 || sign === 91 || sign === 93 || sign === 34) return true;
    if (sign === 46 && before.end - before.start > 3) return true;
  }
  return false;
}

/** What the whole reference is like: where its first year stands, and whether it has quotation marks or links. */
function styleOf(text: string, tokens: readonly Token[], columns: Columns): number {
  const length = tokens.length;
  let year = -1;
  for (let index = 0; index < length && year < 0; index++) if (columns.shape[index + PAD] === YEAR) year = index;
  const place = year < 0 ? 0 : year > length * 0.7 ? 1 : year > length * 0.45 ? 2 : 3;
  const bracketed = year >= 0 && text.charCodeAt((tokens[year] as Token).start - 1) === 40 ? 1 : 0;
  const quoted = /["“«„]/.test(text) ? 1 : 0;
  const size = length < 14 ? 0 : length < 25 ? 1 : 2;
  // `Roe, A.` or `Roe A` rather than `A. Roe` at the head.
  const [one, two] = [columns.shape[PAD] as number, columns.shape[PAD + 1] as number];
  const head = one === 1 ? 1 : one >= 30 && one < 40 && (two === 1 || two === 22) ? 2 : 0;
  return place | (bracketed << 2) | (quoted << 3) | (size << 4) | (head << 6);
}

function addKeys(keys: Int32Array, index: number, length: number, columns: Columns, style: number): void {
  const { word, shape, prefix, suffix, lexicon, gap, chunk, chunkFirst, chunkLast, chunkKind, context, years } = columns;
  const i = index + PAD;
  let to = index * FEATURES;
  let template = 0;
  const add = (a: number | undefined, b: number | undefined = 0, c: number | undefined = 0): void => {
    keys[to++] = key(template++, a as number, b, c);
  };
  const near = Math.min(index, 6);
  const rest = Math.min(length - 1 - index, 6);
  const tenth = Math.floor((index * 10) / length);
  const [w, s, g, h] = [word[i], shape[i], gap[i], gap[i + 1]];
  const gaps = key(99, g as number, h);
  add(w);
  add(word[i - 1]);
  add(word[i + 1]);
  add(word[i - 2]);
  add(word[i + 2]);
  add(word[i - 3]);
  add(word[i + 3]);
  add(word[i - 1], w);
  add(w, word[i + 1]);
  add(prefix[i]);
  add(suffix[i]);
  add(suffix[i], s, g);
  add(s);
  add(shape[i - 1], s);
  add(s, shape[i + 1]);
  add(shape[i - 1], s, shape[i + 1]);
  add(shape[i - 2], shape[i - 1], s);
  add(s, shape[i + 1], shape[i + 2]);
  add(g);
  add(h);
  add(g, h);
  add(g, s, h);
  add(shape[i - 1], g, s);
  add(s, h, shape[i + 1]);
  add(key(98, shape[i - 1] as number, gap[i - 1]), g, s);
  add(key(98, shape[i + 1] as number, gap[i + 2]), h, s);
  add(word[i - 1], g);
  add(w, h);
  add(w, g);
  add(h, word[i + 1]);
  add(near, s);
  add(rest, s);
  add(tenth, s);
  add(near, g, h);
  add(rest, g, h);
  add(context[i], s);
  add(context[i], g, h);
  add(context[i], w);
  add(lexicon[i], s);
  add(lexicon[i - 1], lexicon[i], lexicon[i + 1]);
  add(lexicon[i], g, h);
  add(style, s, context[i]);
  add(style, g, h);
  add(style, tenth);
  add(years[i], s, gaps);
  add(chunkFirst[i]);
  add(chunkLast[i]);
  add(chunkKind[i], context[i]);
  add(chunkKind[i], gap[i - (chunk[i] === chunk[i - 1] ? 1 : 0)], s);
  add(Math.min(chunk[i] as number, 12), style & 0x4f, s);
  add(style, Math.min(chunk[i] as number, 8), context[i]);
  add(shape[i - 1], s, gaps);
  add(gap[i - 1], g, h);
  add(g, h, gap[i + 2]);
  add(word[i - 1], s, word[i + 1]);
  add(prefix[i - 1], prefix[i]);
  add(prefix[i], prefix[i + 1]);
  add(lexicon[i + 1], s, h);
  add(lexicon[i - 1], s, g);
  add(key(97, shape[i - 2] as number, gap[i - 1]), key(97, shape[i - 1] as number, g), s);
  add(key(97, shape[i + 1] as number, h), key(97, shape[i + 2] as number, gap[i + 2]), s);
  add(word[i - 2], word[i - 1], g);
  add(context[i], years[i], Math.min(chunk[i] as number, 12));
  add(prefix[i], s, gaps);
}
