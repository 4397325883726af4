import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { labels } from '../../dist/pipeline/citations/model/labels.js';
import { tokensOf } from '../../dist/pipeline/citations/model/tokens.js';

/** Sets of labelled references: AnyStyle's (BSD-2-Clause) and GROBID's (CC BY 4.0). */
const SETS = ['anystyle-core', 'anystyle-gold', 'anystyle-good', 'grobid-citation'];
const NUMBER = new Map(labels.map((label, index) => [label, index]));

/** What the labels of the sets are called here. A part after the colon tells kinds of one label apart. */
const NAMES = {
  'citation-number': 'other',
  author: 'author',
  authors: 'author',
  director: 'author',
  producer: 'other',
  title: 'title',
  journal: 'container',
  'container-title': 'container',
  'collection-title': 'series',
  volume: 'volume',
  volumes: 'volume',
  pages: 'page',
  page: 'page',
  date: 'date',
  location: 'place',
  pubPlace: 'place',
  pubplace: 'place',
  publisher: 'publisher',
  publishe: 'publisher',
  editor: 'editor',
  translator: 'translator',
  edition: 'edition',
  url: 'url',
  'ptr:web': 'url',
  doi: 'doi',
  'idno:DOI': 'doi',
  isbn: 'identifier',
  idno: 'identifier',
  note: 'note',
  notes: 'note',
  genre: 'note',
  source: 'note',
  medium: 'note',
  orgName: 'institution',
  'orgName:collaboration': 'collaboration',
  'title:a': 'title',
  'title:j': 'container',
  'title:m': 'container',
  'title:s': 'series',
  'biblScope:vol': 'volume',
  'biblScope:volume': 'volume',
  'biblScope:issue': 'issue',
  'biblScope:pp': 'page',
  'biblScope:page': 'page',
  'biblScope:pages': 'page',
  'biblStruct:page': 'page',
};

/** Whether the id of a row of the GROBID set says that it is kept for measuring: a tenth by either reading of its hash. */
function isHeldOut(id) {
  const hash = createHash('sha1').update(id).digest('hex');
  return BigInt(`0x${hash}`) % 10n === 0n || Number.parseInt(hash.slice(0, 8), 16) % 10 === 0;
}

/** Rows of all sets but those held out and their doubles, each text once. */
export function readRows(folder) {
  const rows = SETS.flatMap((set) => linesOf(`${folder}/${set}.jsonl`).map((row) => ({ ...row, set })));
  const bare = ({ text }) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const seen = new Set(rows.filter(({ set, id }) => set === 'grobid-citation' && isHeldOut(id)).map(bare));
  return rows.filter((row) => {
    const words = bare(row);
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}

function linesOf(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** The tokens of a row and the number of each one's label. @returns undefined where its segments are not found in its text */
export function labelled({ text, raw, csl, set }) {
  const tokens = tokensOf(text);
  const numbers = new Uint8Array(tokens.length);
  const names = raw.map(([label]) => label.replace(/:$/, ''));
  const whole = !names.includes('title:a');
  let [at, token] = [0, 0];
  for (const [index, [, words]] of raw.entries()) {
    const name = names[index];
    if (words.trim() === '' || name === 'lb') continue;
    const [start, end] = placeOf(text, words, at) ?? [];
    if (start === undefined) return undefined;
    at = end;
    while (token < tokens.length && tokens[token].end <= start) token++;
    const first = token;
    while (token < tokens.length && tokens[token].start < end) token++;
    const label = whole && name === 'title:m' ? 'title' : (NAMES[name] ?? (name.startsWith('idno') ? 'identifier' : 'note'));
    mark(text, tokens.slice(first, token), numbers.subarray(first, token), label, csl, set);
  }
  return { text, tokens, numbers };
}

/** Where words stand, whatever white space there is between their signs. */
function placeOf(text, words, from) {
  const direct = text.indexOf(words, from);
  if (direct !== -1 && direct - from < 200) return [direct, direct + words.length];
  const signs = words.replace(/\s+/g, '');
  for (let start = from; start < text.length; start++) {
    let [at, sign] = [start, 0];
    while (at < text.length && sign < signs.length) {
      if (text[at] === signs[sign]) sign++;
      else if (!/\s/.test(text[at])) break;
      at++;
    }
    if (sign === signs.length) return [start, at];
  }
  return undefined;
}

/** Words at the edges of AnyStyle's segments that belong to no field: GROBID's leave them out as well. */
const EDGES = new Set(
  'in and vol vols volume volumes bd band tome t no nr num number issue heft n pp p page pages s seiten ed eds edited by editor editors hg hrsg herausgegeben von trans translated translator dans éd éds dir url doi http https available at from online retrieved accessed edn edition'.split(
    ' ',
  ),
);
const CSL = {
  author: 'author',
  title: 'title',
  container: 'container-title',
  publisher: 'publisher',
  place: 'publisher-place',
  editor: 'editor',
  page: 'page',
  url: 'URL',
  doi: 'DOI',
};

function mark(text, tokens, numbers, label, csl, set) {
  numbers.fill(NUMBER.get(label));
  if (set === 'grobid-citation' || label === 'other') {
    if (label === 'doi') markFirstNumberOn(tokens, numbers);
    return;
  }
  const word = (token) => text.slice(token.start, token.end).toLowerCase();
  if (label === 'volume') return markVolume(text, tokens, numbers, csl);
  if (label === 'note') return markAccessed(text, tokens, numbers);
  if (['title', 'note', 'date', 'publisher', 'place', 'author', 'edition'].includes(label) && label !== 'edition') return;
  if (label === 'page')
    for (const [index, token] of tokens.entries()) if (token.kind === 'word' && EDGES.has(word(token))) numbers[index] = 0;
  const other = NUMBER.get('other');
  const kept = label === 'container' && CSL[label] in csl ? csl[CSL[label]] : '';
  let [first, last] = [0, tokens.length - 1];
  while (first < last && EDGES.has(word(tokens[first])) && !kept.toLowerCase().startsWith(`${word(tokens[first])} `))
    numbers[first++] = other;
  if (label === 'container') return;
  while (last > first && EDGES.has(word(tokens[last]))) numbers[last--] = other;
}

function markFirstNumberOn(tokens, numbers) {
  const first = tokens.findIndex(({ kind }) => kind !== 'word');
  if (first > 0) numbers.fill(0, 0, first);
}

/** `25(5-6)`: which of its numbers are the issue is told by the item. */
function markVolume(text, tokens, numbers, { volume = '', issue = '' }) {
  numbers.fill(0);
  const segment = text.slice(tokens[0]?.start, tokens.at(-1)?.end);
  let from = 0;
  for (const [value, label] of segment.indexOf(issue) < segment.indexOf(volume)
    ? [
        [issue, 'issue'],
        [volume, 'volume'],
      ]
    : [
        [volume, 'volume'],
        [issue, 'issue'],
      ]) {
    const at = value === '' ? -1 : segment.indexOf(value, from);
    if (at === -1) continue;
    from = at + value.length;
    const [start, end] = [tokens[0].start + at, tokens[0].start + from];
    for (const [index, token] of tokens.entries()) if (token.start < end && token.end > start) numbers[index] = NUMBER.get(label);
  }
}

/** `Accessed 5 May 2010` is a date of access in a note. */
function markAccessed(text, tokens, numbers) {
  const segment = text.slice(tokens[0]?.start, tokens.at(-1)?.end);
  if (/^(?:available|retrieved|disponible|online|http|abrufbar|download)/i.test(segment)) numbers.fill(0);
  const match = /^.{0,20}(?:retrieved|accessed|viewed|consulté|abgerufen|access|cited|zugriff)\P{L}{1,3}(?:(?:on|le|am)\s)?/iu.exec(
    segment,
  );
  if (!match || !/\d{4}/.test(segment)) return;
  numbers.fill(0);
  for (const [index, token] of tokens.entries()) {
    if (token.start - tokens[0].start < match[0].length) continue;
    if (/^(?:from|at|on)$/i.test(text.slice(token.start, token.end))) break;
    if (token.kind === 'word' || token.kind === 'number') numbers[index] = NUMBER.get('accessed');
  }
}
