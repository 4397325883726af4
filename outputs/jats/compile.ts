import type { ArticleRecord, Aside } from '../../schemas/index.js';
import type { Compiled } from '../finding.js';
import { walk } from '../note-slots.js';
import { blockXml, plainContext } from './blocks.js';
import { bodyXml } from './body.js';
import { frontXml, processingMeta } from './front.js';
import { noteGroups } from './notes.js';
import { referenceList } from './references.js';
import { element, written, type Xml } from './xml.js';

/** Public identifier of the DTD: Archiving demands no journal-id and no ISSN, which a policy site does not have. */
export const PUBLIC_ID = '-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD with MathML3 v1.3 20210610//EN';
/** Address of the DTD. It is never fetched. */
export const SYSTEM_ID = 'https://jats.nlm.nih.gov/archiving/1.3/JATS-archivearticle1-3-mathml3.dtd';

const PROLOGUE = `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE article PUBLIC "${PUBLIC_ID}" "${SYSTEM_ID}">\n`;

/** Asides that are printed elsewhere: in the metadata, in the series text, or not at all, since they are layout. */
const ELSEWHERE = new Set<Aside['role']>([
  'title',
  'subtitle',
  'byline',
  'date',
  'front-matter',
  'series',
  'notes-heading',
  'bibliography-heading',
  'separator',
]);

/**
 * The article as JATS Archiving 1.3.
 *
 * @see https://jats.nlm.nih.gov/archiving/tag-library/1.3/
 */
export function toJats(record: ArticleRecord): Compiled {
  const definitions = new Map<string, string>();
  for (const node of walk([record.body])) if (node.type === 'definition') definitions.set(node.identifier, node.url);
  const back = [...noteGroups(record, definitions), ...referenceList(record), ...asideNotes(record, definitions)];
  const article = element(
    'article',
    {
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'xmlns:mml': 'http://www.w3.org/1998/Math/MathML',
      'xmlns:ali': 'http://www.niso.org/schemas/ali/1.0/',
      'article-type': 'other',
      'dtd-version': '1.3',
      'xml:lang': record.metadata.language,
    },
    [processingMeta(record), frontXml(record), bodyXml(record.body, definitions), ...(back.length ? [element('back', {}, back)] : [])],
  );
  return { text: `${PROLOGUE}${written([article])}\n`, findings: [] };
}

function asideNotes({ asides }: ArticleRecord, definitions: ReadonlyMap<string, string>): Xml[] {
  return asides
    .filter(({ role }) => !ELSEWHERE.has(role))
    .map(({ role, children }) =>
      element(
        'notes',
        { 'notes-type': 'publisher-note', 'specific-use': role },
        children.flatMap((child) => blockXml(child, plainContext(definitions))),
      ),
    )
    .filter((notes) => (notes['notes'] as Xml[]).length > 0);
}
