import type { FootnoteReference, Nodes } from 'mdast';
import { isSafeUrl } from '../safe-url.js';
import type { Interval } from './intervals.js';
import { element, textNode, type Xml } from './xml.js';

type Mark = 'italic' | 'bold' | 'monospace' | 'strike';

/** A stretch of text with its formatting, or an element that has no text of the article (a marker). */
interface Run {
  text: string;
  marks: readonly Mark[];
  href?: string;
  atom?: Xml;
}

const MARKS: Readonly<Record<string, Mark>> = { emphasis: 'italic', strong: 'bold', delete: 'strike' };
/** Elements of a citation in which formatting may stand; the others hold characters only. */
const FORMATTED = new Set(['mixed-citation', 'article-title', 'chapter-title', 'source', 'publisher-name']);

/** Phrasing content as runs of text. Throws on a node it does not know, so that none is dropped in silence. */
export function runsOf(
  nodes: readonly Nodes[],
  definitions: ReadonlyMap<string, string>,
  marks: readonly Mark[] = [],
  href?: string,
): Run[] {
  return nodes.flatMap((node): Run[] => {
    const run = (text: string, more: readonly Mark[] = marks): Run => ({ text, marks: more, ...(href !== undefined && { href }) });
    switch (node.type) {
      case 'text':
      case 'html':
        return [run(node.value)];
      case 'inlineCode':
        return [run(node.value, [...marks, 'monospace'])];
      case 'break':
        return [run('\n')];
      case 'emphasis':
      case 'strong':
      case 'delete':
        return runsOf(node.children, definitions, [...marks, MARKS[node.type] as Mark], href);
      case 'link':
        return runsOf(node.children, definitions, marks, href ?? safe(node.url));
      case 'linkReference':
        return runsOf(node.children, definitions, marks, href ?? safe(definitions.get(node.identifier)));
      case 'image':
      case 'imageReference':
        return node.alt ? [run(node.alt)] : [];
      case 'footnoteReference':
        return [{ text: '', marks, atom: markerXml(node) }];
      default:
        throw new Error(`JATS: no handler for "${node.type}" in running text`);
    }
  });
}

function safe(url: string | undefined): string | undefined {
  return url !== undefined && isSafeUrl(url) ? url : undefined;
}

/** `<xref ref-type="fn" rid="fn4"><sup>[4]</sup></xref>`; of a cluster, each label in the cluster's own brackets. */
function markerXml(node: FootnoteReference): Xml {
  const marker = node.data?.marker;
  const raw = marker?.cluster
    ? `${marker.cluster.raw[0]}${marker.label}${marker.cluster.raw.at(-1)}`
    : (marker?.raw ?? `[${node.identifier}]`);
  return element('xref', { 'ref-type': 'fn', rid: `fn${node.identifier}`, id: marker?.id }, [element('sup', {}, [raw])]);
}

/**
 * Runs as XML, with the elements of some intervals around their text. A run is cut where an interval begins or ends.
 *
 * @param offset where the first run begins, in the text that the intervals index
 */
export function inlineXml(runs: readonly Run[], offset = 0, intervals: readonly Interval[] = []): Xml[] {
  const end = offset + runs.reduce((length, { text }) => length + text.length, 0);
  const here = intervals.filter((interval) => interval.start >= offset && interval.end <= end);
  return stretch(placed(runs, offset), offset, end, here, true);
}

type PlacedRun = Run & { start: number };

function placed(runs: readonly Run[], offset: number): PlacedRun[] {
  let start = offset;
  return runs.map((run) => {
    const at = { ...run, start };
    start += run.text.length;
    return at;
  });
}

function stretch(runs: readonly PlacedRun[], start: number, end: number, intervals: readonly Interval[], formatted: boolean): Xml[] {
  const out: Xml[] = [];
  let at = start;
  for (let index = 0; index < intervals.length; ) {
    const interval = intervals[index] as Interval;
    let next = index + 1;
    while (next < intervals.length && (intervals[next] as Interval).start < interval.end) next++;
    out.push(...cut(runs, at, interval.start, formatted));
    const inner = stretch(runs, interval.start, interval.end, intervals.slice(index + 1, next), FORMATTED.has(interval.name));
    out.push(element(interval.name, interval.attributes, inner));
    if (interval.tie !== undefined) out.push(element('xref', { 'ref-type': 'bibr', rid: interval.tie, 'specific-use': 'derived' }));
    at = interval.end;
    index = next;
  }
  out.push(...cut(runs, at, end, formatted));
  return out;
}

/** The runs between two offsets as XML. Only running text has markers, and running text has no intervals, so a marker is never cut off. */
function cut(runs: readonly PlacedRun[], start: number, end: number, formatted: boolean): Xml[] {
  return runs.flatMap((run): Xml[] => {
    if (run.atom) return [run.atom];
    const text = run.text.slice(Math.max(0, start - run.start), Math.max(0, end - run.start));
    if (text === '') return [];
    return [formatted ? wrapped(text, run) : textNode(text)];
  });
}

function wrapped(text: string, { marks, href }: Run): Xml {
  const inner = href === undefined ? textNode(text) : element('uri', { 'xlink:href': href }, [text]);
  return marks.reduceRight((node: Xml, mark) => element(mark, {}, [node]), inner);
}
