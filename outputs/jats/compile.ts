import type { ArticleRecord, Aside } from '../../schemas/index.js';
import type { Compiled } from '../finding.js';
import { walk } from '../note-slots.js';
import { unsafeUrls } from '../safe-url.js';
import { bodyXml, flow } from './body.js';
import { PUBLIC_ID, SYSTEM_ID } from './doctype.js';
import { frontXml, processingMeta } from './front.js';
import { type Definitions, inlineXml } from './inline.js';
import { noteGroups } from './notes.js';
import { bibliographyList, referenceList } from './references.js';
import { element, written, type Xml } from './xml.js';

const PROLOGUE = `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE article PUBLIC "${PUBLIC_ID}" "${SYSTEM_ID}">\n`;

/** What kind of notes an aside becomes. The other roles are told by the front, or are layout. */
const NOTES_TYPES: Readonly<Partial<Record<Aside['role'], string>>> = {
  disclaimer: 'publisher-note',
  biography: 'author-note',
  correction: 'correction',
  navigation: 'navigation',
  contents: 'contents',
  unknown: 'unknown',
};

/**
 * The article as JATS Archiving 1.3.
 *
 * @param record the article's record, which is not changed
 * @returns the document, and the links whose addresses it does not repeat
 * @throws {Error} on a node that no handler knows: nothing is dropped in silence
 * @see https://jats.nlm.nih.gov/archiving/tag-library/1.3/
 */
export function toJats(record: ArticleRecord): Compiled {
  const definitions = definitionsOf(record);
  const back = [
    ...dataAvailability(record),
    ...noteGroups(record, definitions),
    ...bibliographyList(record),
    ...referenceList(record),
    ...asideNotes(record, definitions),
  ];
  const article = element(
    'article',
    {
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'xmlns:mml': 'http://www.w3.org/1998/Math/MathML',
      'xmlns:ali': 'http://www.niso.org/schemas/ali/1.0/',
      'article-type': record.metadata.articleType ?? 'other',
      'dtd-version': '1.3',
      'xml:lang': record.metadata.language,
    },
    [
      processingMeta(record),
      frontXml(record, definitions),
      ...bodyXml(record.body, definitions),
      ...(back.length ? [element('back', {}, back)] : []),
    ],
  );
  return { text: `${PROLOGUE}${written([article])}\n`, findings: unsafeUrls(record) };
}

/** Addresses of Markdown's link definitions, wherever they stand; of two with one name the first counts (CommonMark, 4.7). */
function definitionsOf({ body, notes, asides }: ArticleRecord): Definitions {
  const definitions = new Map<string, string>();
  for (const node of walk([body, ...notes.flatMap(({ children }) => children), ...asides.flatMap(({ children }) => children)])) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  }
  return definitions;
}

/** Where the data can be had, in the section that JATS4R has for it (https://jats4r.niso.org/data-availability-statements/). */
function dataAvailability({ metadata: { dataAvailability: statement } }: ArticleRecord): Xml[] {
  if (statement === undefined) return [];
  return [
    element('sec', { 'sec-type': 'data-availability' }, [
      element('title', {}, ['Data Availability']),
      element('p', {}, inlineXml([{ text: statement, marks: [] }])),
    ]),
  ];
}

/** What stands around the article and has no place of its own in the front. */
function asideNotes({ asides }: ArticleRecord, definitions: Definitions): Xml[] {
  return asides.flatMap(({ role, children }) => {
    const type = NOTES_TYPES[role];
    const blocks = type === undefined ? [] : flow(children, definitions);
    return blocks.length ? [element('notes', { 'notes-type': type, 'specific-use': role }, blocks)] : [];
  });
}
