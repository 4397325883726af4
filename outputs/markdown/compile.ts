import type { RootContent } from 'mdast';
import type { ArticleRecord, Config } from '../../schemas/index.js';
import type { Compiled } from '../finding.js';
import { noteSlots, walk } from '../note-slots.js';
import { unsafeUrls } from '../safe-url.js';
import { frontMatter, isShown } from './front-matter.js';
import { htmlNotes, withAnchors } from './html-notes.js';
import { noteDefinition } from './notes.js';
import { type Printing, printableBlocks } from './printable.js';
import { renumbering } from './renumbering.js';
import { writeMarkdown } from './write.js';

/** How notes and asides are written. */
export type MarkdownOptions = NonNullable<Config['markdown']>;

/**
 * The article as Markdown: front matter, body with headings from `##`, notes as GFM footnotes under the author's own
 * labels, a placeholder for each note that the source lacks.
 *
 * @param record the article's record, which is not changed
 * @param options `notes`: in normal form (default), in the author's words, or as HTML with the author's numbers;
 * `asides`: in the front matter (default), or behind the body
 * @returns the file, and what it cannot say
 * @throws {Error} on a node that no handler knows: nothing is dropped in silence
 */
export function toMarkdown(record: ArticleRecord, options: MarkdownOptions = {}): Compiled {
  const { notes = 'normalized', asides = 'front-matter' } = options;
  const printing: Printing = { definitions: definitionsOf(record), linkAddresses: true };
  const slots = noteSlots(record);
  const body = [
    ...printableBlocks(record.body.children, printing),
    ...bibliographyBlocks(record, printing),
    ...(asides === 'body' ? asideBlocks(record, printing) : []),
  ];
  const head = frontMatter(record, { asides: asides === 'front-matter', missing: slots.length - record.notes.length });
  const findings = unsafeUrls(record);
  if (notes === 'html') {
    const text = writeMarkdown({ type: 'root', children: [...body.map(withAnchors), ...htmlNotes(slots, record)] });
    return { text: head + separated(text), findings };
  }
  const definitions = slots.map((slot) => noteDefinition(slot, notes === 'verbatim', printing));
  const text = writeMarkdown({ type: 'root', children: [...body, ...definitions] });
  return { text: head + separated(text), findings: [...findings, ...renumbering(record, slots)] };
}

/** One blank line between front matter and text. */
function separated(text: string): string {
  return text === '' ? '' : `\n${text}`;
}

/** Markdown's link definitions, wherever they stand; of two with one name the first counts (CommonMark, section 4.7). */
function definitionsOf({ body, notes, asides }: ArticleRecord): Printing['definitions'] {
  const definitions = new Map<string, { url: string; title?: string | null | undefined }>();
  for (const node of walk([body, ...notes.flatMap(({ children }) => children), ...asides.flatMap(({ children }) => children)])) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  return definitions;
}

/** What stood around the article, in its order. It follows the body, so that the article begins with its own words. */
function asideBlocks({ asides }: ArticleRecord, printing: Printing): RootContent[] {
  return asides.filter(isShown).flatMap(({ children }) => printableBlocks(children, printing));
}

/** The author's own list of references, under the heading that it has. */
function bibliographyBlocks({ bibliography, asides }: ArticleRecord, printing: Printing): RootContent[] {
  if (!bibliography.length) return [];
  const heading = asides.find(({ role }) => role === 'bibliography-heading');
  const blocks: RootContent[] = [
    ...(heading ? [{ type: 'heading', depth: 1, children: [{ type: 'text', value: heading.text }] } satisfies RootContent] : []),
    ...bibliography.map(({ text }): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value: text }] })),
  ];
  return printableBlocks(blocks, printing);
}
