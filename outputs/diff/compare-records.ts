import type { Nodes } from 'mdast';
import type { ArticleRecord, Citation, Finding, Marker, Note, Work } from '../../schemas/index.js';
import { walk } from '../note-slots.js';
import { compareById, compareFields, compareSequence, type Fields, type Piece } from './compare-lists.js';
import type { Difference } from './difference.js';
import { withoutPlaces } from './without-places.js';

/**
 * What is different between two records of one article, from its metadata to its findings. Places do not count: they move with
 * every word above them.
 */
export function compareRecords(before: ArticleRecord, after: ArticleRecord): Difference[] {
  const bothOf = <T>(part: (record: ArticleRecord) => T): [T, T] => [part(before), part(after)];
  return [
    ...compareFields('metadata', ...bothOf(metadataFields)),
    ...compareFields('structure', ...bothOf(({ structure }) => ({ conventions: structure }))),
    ...compareSequence(
      'heading',
      ...bothOf(({ headings }) => headings.map((one) => piece({ text: one.text, depth: one.depth }, one.text, one.span.start.line))),
    ),
    ...compareSequence('body', ...bothOf(({ body }) => body.children.map((node) => piece(node, wordsOf(node), node.position?.start.line)))),
    ...compareById('marker', ...bothOf(({ markers }) => markers), markerFields, ({ raw }) => raw),
    ...compareById('note', ...bothOf(({ notes }) => notes), noteFields, ({ text }) => text),
    ...compareById('citation', ...bothOf(({ citations }) => citations), citationFields, ({ text }) => text),
    ...compareById(
      'bibliography',
      ...bothOf(({ bibliography }) => bibliography),
      ({ text, citations }) => ({ text, citations }),
      ({ text }) => text,
    ),
    ...compareById('work', ...bothOf(({ works }) => works), workFields, ({ csl }) => csl.title ?? csl),
    ...compareSequence(
      'aside',
      ...bothOf(({ asides }) => asides.map((one) => piece({ role: one.role, text: one.text }, one.text, one.span.start.line))),
    ),
    ...compareSequence(
      'correction',
      ...bothOf(({ corrections = [] }) => corrections.map((one) => piece(one, one.key, one.span.start.line))),
    ),
    ...compareById(
      'repair',
      ...bothOf(({ repairs }) => repairs),
      ({ layer, before: was, after: is }) => ({ layer, before: was, after: is }),
      ({ before: was, after: is }) => `${was} → ${is}`,
    ),
    ...compareById('finding', ...bothOf(({ findings }) => findings), findingFields, ({ message }) => message),
  ];
}

function piece(compared: unknown, shown: string, line: number | undefined): Piece {
  return { key: withoutPlaces(compared), shown, line };
}

function metadataFields({ metadata, origins }: ArticleRecord): Fields {
  return { ...metadata, ...prefixed('origins', origins) };
}

function markerFields({ label, raw, note, scope, cluster, confidence }: Marker): Fields {
  return { label, raw, note, scope, cluster: cluster?.raw, confidence };
}

function noteFields({ label, raw, labelGiven, status, scope, text, normalized, markers }: Note): Fields {
  return { label, raw, labelGiven, status, scope, text, normalized, markers };
}

/** Of the fields that were read, the values: one, or several where a citation has several people. */
function citationFields({ fields, ...citation }: Citation): Fields {
  const { form, type, text, work, antecedent, locator, normalized, confidence, leftover } = citation;
  const values: Record<string, string | string[]> = {};
  for (const { name, value } of fields) {
    const earlier = values[name];
    values[name] = earlier === undefined ? value : [earlier, value].flat();
  }
  return {
    form,
    type,
    text,
    work,
    antecedent,
    locator,
    normalized,
    confidence,
    leftover: leftover.map(({ raw }) => raw),
    ...prefixed('fields', values),
  };
}

function workFields({ keys, citations, csl }: Work): Fields {
  return { keys, citations, ...prefixed('csl', csl) };
}

function findingFields({ rule, severity, message, about, explanation, accepted }: Finding): Fields {
  return { rule, severity, message, about, explanation, accepted };
}

function prefixed(prefix: string, fields: Readonly<Record<string, unknown>>): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${prefix}.${name}`, value]));
}

/** The words of a block, with its markers as they stand. */
function wordsOf(block: Nodes): string {
  return [...walk([block])]
    .map((node) => {
      if (node.type === 'footnoteReference') return node.data?.marker?.raw ?? `[${node.label ?? node.identifier}]`;
      return 'value' in node ? node.value : 'alt' in node ? (node.alt ?? '') : '';
    })
    .join('');
}
