import type { Nodes, Root } from 'mdast';
import type { ArticleRecord } from '../../schemas/index.js';
import { noteSlots, walk } from '../note-slots.js';
import type { Fault } from './fault.js';

/** Checks article.md as a reader of Markdown would see it: as many markers and notes as the record has, and the same bytes when it is written again. */
export async function verifyMarkdown(text: string, record: ArticleRecord, file: string): Promise<Fault[]> {
  const body = withoutFrontMatter(text);
  if (body === undefined) return [{ file, line: 1, message: 'It has no front matter.' }];
  // Notes in HTML are none of Markdown's: their numbers are in anchors.
  if (/^<section class="footnotes">$/m.test(body)) return [];
  const { parse, write } = await reader();
  const tree = parse(body);
  const [references, definitions] = [identifiers(tree, 'footnoteReference'), identifiers(tree, 'footnoteDefinition')];
  const faults: Fault[] = [];
  const expected = noteSlots(record).map(({ id }) => id.slice(2));
  if (definitions.join(' ') !== expected.join(' '))
    faults.push({ file, message: `It has ${definitions.length} notes; article.json has ${expected.length}, placeholders counted.` });
  const called = identifiers(record.body, 'footnoteReference');
  if (references.slice(0, called.length).join(' ') !== called.join(' '))
    faults.push({ file, message: `It has ${references.length} markers; article.json has ${called.length}.` });
  if (write(tree) !== body)
    faults.push({
      file,
      message: 'Read and written again it is not the same: some sign in it means something else to a reader of Markdown.',
    });
  return faults;
}

function withoutFrontMatter(text: string): string | undefined {
  const match = /^---\n[\s\S]*?\n---\n\n?/.exec(text);
  return match ? text.slice(match[0].length) : undefined;
}

function identifiers(tree: Root, type: 'footnoteReference' | 'footnoteDefinition'): string[] {
  return [...walk([tree])]
    .filter((node): node is Extract<Nodes, { type: typeof type }> => node.type === type)
    .map(({ identifier }) => identifier);
}

let loaded: Promise<{ parse(text: string): Root; write(tree: Root): string }> | undefined;

/** remark-parse with GFM's footnotes: another reader than the code that wrote the file; the writer is the same, for only then can bytes agree. */
function reader(): NonNullable<typeof loaded> {
  loaded ??= (async () => {
    const [{ unified }, { default: remarkParse }, { gfmFootnote }, { gfmFootnoteFromMarkdown }, { writeMarkdown }] = await Promise.all([
      import('unified'),
      import('remark-parse'),
      import('micromark-extension-gfm-footnote'),
      import('mdast-util-gfm-footnote'),
      import('../markdown/write.js'),
    ]);
    const parser = unified()
      .use(remarkParse)
      .use(function () {
        const data = this.data();
        data.micromarkExtensions = [gfmFootnote()];
        data.fromMarkdownExtensions = [gfmFootnoteFromMarkdown()];
      })
      .freeze();
    return { parse: (text: string) => parser.parse(text), write: writeMarkdown };
  })();
  return loaded;
}
