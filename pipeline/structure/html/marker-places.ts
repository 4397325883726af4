import { plainLabel } from '../labels.js';
import { labelsOf, type MarkerLabel } from '../markers/marker-forms.js';
import { CALLS_NOTE, fragmentOf, isNoteId } from './names.js';
import { attributesOf } from './tokens.js';

/** A stretch of the source that HTML, or a link of Markdown to a note in HTML, makes look like a marker. */
export interface MarkerPlace {
  start: number;
  end: number;
  /** Its labels; their places are offsets in the source. */
  labels: MarkerLabel[];
  /** The ids that it leads to; none in a plain `<sup>1</sup>`. */
  targets: string[];
}

/** Longest inside of an element that is read as a marker, in UTF-16 units. */
const LONGEST = 1000;
const OPENER = /<(sup|a)(?:\s[^<>]{0,400})?>|\[(?=(?:<sup[^<>]{0,200}>)?\\?\[?[^\s[\]<>]{1,5}\\?\]?(?:<\/sup>)?\]\([^()\s]{0,200}#)/gi;
const TAG = /<\/?([a-z][a-z\d]*)(?:\s[^<>]{0,400})?>/gi;
/** Elements that may stand in a marker. */
const WITHIN = new Set(['a', 'sup', 'span', 'b', 'strong', 'i', 'em', 'small', 'cite', 'font']);
const LINK = /^\[(.{1,400}?)\]\(([^()\s]{0,200}#[^()\s]{1,200})\)$/s;
const BRACKETS = /^[\s\u00a0]{0,9}\\?[[(]?([^[\]()\\]{1,120}?)\\?[\])]?[\s\u00a0.]{0,9}$/;
const LABELS = /^(?:\d{1,5}[a-z]?|[*†‡§¶]{1,4}|[ivxlc]{1,7}|[a-z])(?:\s{0,40}(?:,|;|&|-|–)\s{0,400}(?:\d{1,5}[a-z]?|[*†‡§¶]{1,4})){0,20}$/i;

/** Everything in the source that HTML makes look like a marker, in order, the outermost element of each. */
export function markerPlaces(source: string): MarkerPlace[] {
  const places: MarkerPlace[] = [];
  const comments = commentsOf(source);
  let comment = 0;
  let from = 0;
  for (const match of source.matchAll(OPENER)) {
    while (comment < comments.length && (comments[comment]?.[1] as number) <= match.index) comment++;
    if (match.index < from || (comments[comment]?.[0] ?? Number.POSITIVE_INFINITY) < match.index) continue;
    const place = match[1] === undefined ? linkPlace(source, match.index) : elementPlace(source, match.index, match[0], match[1]);
    if (!place) continue;
    places.push(place);
    from = place.end;
  }
  return places;
}

/** Where comments stand. The search for their ends never goes over the same stretch twice. */
function commentsOf(source: string): [number, number][] {
  const comments: [number, number][] = [];
  for (let start = source.indexOf('<!--'); start !== -1; ) {
    const end = source.indexOf('-->', start + 4);
    if (end === -1) break;
    comments.push([start, end + 3]);
    start = source.indexOf('<!--', end + 3);
  }
  return comments;
}

function elementPlace(source: string, start: number, opener: string, name: string): MarkerPlace | undefined {
  const from = start + opener.length;
  const rest = source.slice(from, from + LONGEST);
  const length = rest.toLowerCase().indexOf(`</${name.toLowerCase()}>`);
  if (length === -1) return undefined;
  const inner = rest.slice(0, length);
  const tags = [...inner.matchAll(TAG)];
  if (tags.some(([, own = '']) => !WITHIN.has(own.toLowerCase()) || own.toLowerCase() === name.toLowerCase())) return undefined;
  const links = [opener, ...tags.map(([tag]) => tag)].filter((tag) => /^<a\s/i.test(tag)).map(attributesOf);
  const hrefs = links.map((attributes) => fragmentOf(attributes.get('href'))).filter((id) => id !== undefined);
  const isSuperscript = /^sup$/i.test(name) || tags.some(([, own]) => own?.toLowerCase() === 'sup');
  if (hrefs.length < links.filter((attributes) => attributes.has('href')).length) return undefined;
  if (!isSuperscript && !(hrefs[0] !== undefined && (isNoteId(hrefs[0]) || saysNote(links[0] as ReadonlyMap<string, string>))))
    return undefined;
  const read = readLabels(
    inner.replace(TAG, (tag) => ' '.repeat(tag.length)),
    from,
  );
  if (!read) return undefined;
  return { start, end: from + length + name.length + 3, labels: read.labels, targets: [...hrefs, ...read.targets] };
}

function saysNote(attributes: ReadonlyMap<string, string>): boolean {
  return ['rel', 'class', 'role', 'epub:type'].some((name) => CALLS_NOTE.test(attributes.get(name) ?? ''));
}

/** A link of Markdown whose words are a label: `[1](#fn1)`, `[<sup>1</sup>](#fn1)`. */
function linkPlace(source: string, start: number): MarkerPlace | undefined {
  const match = /^\[[^\n]{1,300}?\]\([^()\s]{0,200}#[^()\s]{1,200}\)/.exec(source.slice(start, start + LONGEST));
  if (!match) return undefined;
  const words = match[0].replace(TAG, (tag) => ' '.repeat(tag.length));
  const read = readLabels(words, start);
  if (!read || !(isNoteId(read.targets[0] as string) || words !== match[0])) return undefined;
  return { start, end: start + match[0].length, ...read };
}

/** The labels of words that hold nothing else. @param offset where the words begin in the source */
function readLabels(words: string, offset: number): Pick<MarkerPlace, 'labels' | 'targets'> | undefined {
  const trimmed = words.trim();
  const link = LINK.exec(trimmed);
  const inside = link?.[1] ?? trimmed;
  const own = BRACKETS.exec(inside)?.[1]?.trim();
  if (!own || !LABELS.test(own)) return undefined;
  const at = offset + words.indexOf(own);
  const labels = labelsOf(own).map(({ label, start, end }) => ({ label: plainLabel(label), start: at + start, end: at + end }));
  return { labels, targets: link ? [fragmentOf(link[2]) as string] : [] };
}
