import type { Nodes } from 'mdast';
import { isSafeUrl } from '../safe-url.js';
import { isMarker, markersAt, markersXml } from './markers.js';
import type { CitationTag } from './mixed-citation.js';
import { type Attributes, element, textNode, type Xml } from './xml.js';

/** An element around a stretch of text; one for each node, so that neighbouring runs know that they stand in the same one. */
interface Mark {
  name: 'italic' | 'bold' | 'monospace' | 'uri';
  attributes: Attributes;
}

/** A stretch of text in its marks, or elements that have no text of the article (a marker, an image without words). */
interface Run {
  text: string;
  marks: readonly Mark[];
  atoms?: readonly Xml[];
}

/** Addresses of Markdown's link definitions, by identifier. */
export type Definitions = ReadonlyMap<string, string>;

const MARKS = { emphasis: 'italic', strong: 'bold' } as const;

/** Phrasing content as runs of text. Throws on a node it does not know, so that none is dropped in silence. */
export function runsOf(nodes: readonly Nodes[], definitions: Definitions, marks: readonly Mark[] = []): Run[] {
  return nodes.flatMap((node, index): Run[] => {
    switch (node.type) {
      case 'text':
      case 'html':
        return [{ text: node.value, marks }];
      case 'inlineCode':
        return [{ text: node.value, marks: within(marks, 'monospace') }];
      case 'break':
        return [{ text: '\n', marks }];
      case 'emphasis':
      case 'strong':
        return runsOf(node.children, definitions, within(marks, MARKS[node.type]));
      case 'link':
        return runsOf(node.children, definitions, linked(marks, node.url));
      case 'linkReference':
        return runsOf(node.children, definitions, linked(marks, definitions.get(node.identifier)));
      case 'image':
        return imageRuns(node.alt, node.url, marks);
      case 'imageReference':
        return imageRuns(node.alt, definitions.get(node.identifier), marks);
      case 'footnoteReference':
        if (!isMarker(node)) return [{ text: `[^${node.label ?? node.identifier}]`, marks }];
        return [{ text: '', marks: marks.filter(({ name }) => name !== 'uri'), atoms: markersXml(markersAt(nodes, index)) }];
      default:
        throw new Error(`JATS: no handler for "${node.type}" in running text`);
    }
  });
}

/**
 * Marks with one more around; of each kind one is enough, however deep a source nests them. A link is always the innermost,
 * since readers such as pandoc take no more of a `uri` than the words that stand directly in it.
 */
function within(marks: readonly Mark[], name: Mark['name'], attributes: Attributes = {}): readonly Mark[] {
  if (marks.some((mark) => mark.name === name)) return marks;
  const place = marks.at(-1)?.name === 'uri' ? marks.length - 1 : marks.length;
  return marks.toSpliced(place, 0, { name, attributes });
}

function linked(marks: readonly Mark[], url: string | undefined): readonly Mark[] {
  return url !== undefined && isSafeUrl(url) ? within(marks, 'uri', { 'xlink:href': url }) : marks;
}

/** An image is the words that stand for it, tied to its address; one without words is an inline-graphic. */
function imageRuns(alt: string | null | undefined, url: string | undefined, marks: readonly Mark[]): Run[] {
  const safe = url !== undefined && isSafeUrl(url);
  if (alt) return [{ text: alt, marks: linked(marks, url) }];
  return safe ? [{ text: '', marks, atoms: [element('inline-graphic', { 'xlink:href': url })] }] : [];
}

/** How many UTF-16 units of text runs hold. */
export function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((length, { text }) => length + text.length, 0);
}

/**
 * Runs as XML, with the elements of citations around their text. A mark is cut where such an element begins or ends.
 *
 * @param offset where the first run begins, in the text that the tags index
 * @param tags elements within these runs, in the order of the text
 */
export function inlineXml(runs: readonly Run[], offset = 0, tags: readonly CitationTag[] = []): Xml[] {
  const take = taker(runs, offset);
  const end = offset + lengthOf(runs);
  const stretch = (until: number, inner: readonly CitationTag[], formatted: boolean): Xml[] => {
    const out: Xml[] = [];
    for (const tag of inner) {
      addMarked(out, take(tag.start, formatted), formatted);
      if (tag.name !== undefined) out.push(element(tag.name, tag.attributes, stretch(tag.end, tag.children, tag.formatted)));
      for (const rid of tag.ties) out.push(element('xref', { 'ref-type': 'bibr', rid, 'specific-use': 'derived' }));
    }
    addMarked(out, take(until, formatted), formatted);
    return out;
  };
  return stretch(end, tags, true);
}

/** Hands out runs from front to back, cut to measure. What has no text waits for a place where elements may stand. */
function taker(runs: readonly Run[], offset: number): (until: number, formatted: boolean) => Run[] {
  let index = 0;
  let used = 0;
  let at = offset;
  let waiting: Run[] = [];
  return (until, formatted) => {
    const out = formatted ? waiting : [];
    if (formatted) waiting = [];
    for (let run = runs[index]; run && (at < until || run.text === ''); run = runs[index]) {
      const isWhole = used === 0 && run.text.length <= until - at;
      const piece = isWhole ? run : { ...run, text: run.text.slice(used, used + until - at) };
      if (run.atoms && !formatted) waiting.push(piece);
      else out.push(piece);
      at += piece.text.length;
      used += piece.text.length;
      if (used < run.text.length) break;
      index++;
      used = 0;
    }
    return out;
  };
}

/** Adds runs in their marks; neighbours in the same mark share one element. */
function addMarked(out: Xml[], runs: readonly Run[], formatted: boolean): void {
  if (formatted) addNested(out, runs, 0);
  else for (const { text } of runs) if (text !== '') out.push(textNode(text));
}

function addNested(out: Xml[], runs: readonly Run[], depth: number): void {
  for (let index = 0; index < runs.length; ) {
    const run = runs[index] as Run;
    const mark = run.marks[depth];
    let end = index + 1;
    if (!mark) {
      if (run.atoms) for (const atom of run.atoms) out.push(atom);
      else if (run.text !== '') out.push(textNode(run.text));
    } else {
      while (end < runs.length && runs[end]?.marks[depth] === mark) end++;
      const inner: Xml[] = [];
      addNested(inner, runs.slice(index, end), depth + 1);
      if (inner.length) out.push(element(mark.name, mark.attributes, inner));
    }
    index = end;
  }
}
