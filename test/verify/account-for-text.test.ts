import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { walk } from '../../outputs/note-slots.js';
import { accountForText } from '../../outputs/verify/account-for-text.js';
import type { ArticleRecord } from '../../schemas/index.js';
import { read } from '../pipeline/read.js';

const TEXT = `The mill race ran dry in June.[1] The miller\u00a0kept the books [2, 3] until spring.

* * *

[1] Parish register, vol. 2.

[2] Ibid.

[3] Letter to the squire, undated.
`;

const MARKDOWN = `# Mill &amp; Race

The *mill* __race__ ran \`dry\` in \`\` \`June\` \`\`,[^1] so they say\\*.  
A [link](<https://example.org/a b> "its title") and <https://example.org/mill>, ![the *wheel*](wheel.png), [ref][mill].

> Quoted, and
> > quoted again
> in two lines
>
> - item one
> - item two
>
> ~~~js meta
> const a = 1; // ~~~
> ~~~

3. third
7) seventh

Setext
======

\`\`\`\`
\`\`\` inside
\`\`\`\`

    indented code

<div class="x">raw</div>

***

[mill]: https://example.org/m "Mill"

[^1]: Parish register,
    vol. 2.
`;

const lossesOf = (record: ArticleRecord, source: string): string[] =>
  accountForText(record, source).map(({ kind, text, span }) => `${kind} ${text} ${span.start.line}:${span.start.column}`);

/** A copy of a record with its text nodes changed. */
function withTexts(record: ArticleRecord, change: (value: string) => string): ArticleRecord {
  const copy = structuredClone(record);
  const roots: Nodes[] = [copy.body, ...copy.notes.flatMap(({ children }) => children)];
  for (const node of walk(roots)) if (node.type === 'text') node.value = change(node.value);
  return copy;
}

describe('a record with everything in it', () => {
  it('accounts for every character of raw text: words, markers, clusters, labels, separators', () => {
    expect(lossesOf(read(TEXT), TEXT)).toEqual([]);
  });

  it('accounts for every sign of Markdown', () => {
    expect(lossesOf(read(MARKDOWN, { path: 'mill.md' }), MARKDOWN)).toEqual([]);
  });

  it('accounts for the bullet of a note that stood in a list', () => {
    const source = 'The mill ran dry.[^1]\n\n- [^1]: *Parish* register.\n';
    expect(lossesOf(read(source, { path: 'mill.md' }), source)).toEqual([]);
  });

  it('accounts for front matter', () => {
    const source = `---\ntitle: Mill\n# remark\nlanguage: en\n---\n\n${TEXT}`;
    expect(lossesOf(read(source), source)).toEqual([]);
  });

  it('accounts for control characters by the repair that left them out', () => {
    const source = TEXT.replace('dry', 'd\u0001ry');
    const record = read(source);
    expect(record.repairs).toHaveLength(1);
    expect(lossesOf(record, source)).toEqual([]);
    expect(lossesOf({ ...record, repairs: [] }, source)).toEqual(['lost \u0001 1:20']);
    const without = withTexts(record, (value) => value.replace('dry', ''));
    expect(lossesOf(without, source)).toEqual(['lost d 1:19', 'lost ry 1:21']);
  });

  it('takes only the White_Space of Unicode for white space', () => {
    const source = TEXT.replace('dry in', 'dry\u0085in\u2028').replace('June', 'Ju\ufeffne');
    const record = read(source);
    expect(lossesOf(record, source)).toEqual([]);
    expect(lossesOf({ ...record, repairs: [] }, source)).toEqual(['lost \ufeff 1:29']);
  });
});

describe('what a record lacks', () => {
  const record = read(TEXT);

  it('is named with its place: a word', () => {
    const without = withTexts(record, (value) => value.replace('ran dry', 'ran'));
    expect(lossesOf(without, TEXT)).toEqual(['lost dry 1:19']);
  });

  it('is named: a paragraph', () => {
    const without = structuredClone(record);
    without.body.children.shift();
    expect(lossesOf(without, TEXT)[0]).toBe('lost The 1:1');
  });

  it('is named: a note', () => {
    expect(lossesOf({ ...record, notes: record.notes.slice(0, 2) }, TEXT)).toContain('lost [3] 9:1');
  });

  it('is named: a marker', () => {
    expect(lossesOf({ ...record, markers: record.markers.slice(1) }, TEXT)).toEqual(['lost [1] 1:31']);
  });

  it('is named: a separator', () => {
    const without = structuredClone(record);
    without.body.children = without.body.children.filter(({ type }) => type !== 'thematicBreak');
    without.asides = without.asides.filter(({ role }) => role !== 'separator');
    expect(lossesOf(without, TEXT)).toEqual(['lost * 3:1', 'lost * 3:3', 'lost * 3:5']);
  });

  it.each([
    ['the address of a link', 'link'],
    ['the words of a quote', 'blockquote'],
    ['the language of code', 'code'],
    ['an image', 'image'],
    ['a definition', 'definition'],
  ])('is named in Markdown: %s', (_, type) => {
    const made = structuredClone(read(MARKDOWN, { path: 'mill.md' }));
    for (const node of walk([made.body])) {
      if (node.type !== type) continue;
      if (node.type === 'link' || node.type === 'definition' || node.type === 'image') node.url = '';
      if (node.type === 'blockquote') node.children = [];
      if (node.type === 'code') node.lang = null;
    }
    expect(lossesOf(made, MARKDOWN).length).toBeGreaterThan(0);
  });

  it('is not excused by a repair of a rule that may not delete', () => {
    const without = withTexts(record, (value) => value.replace('dry', ''));
    const span = { start: { line: 1, column: 19, offset: 18 }, end: { line: 1, column: 22, offset: 21 } };
    const repair = { id: 'r', rule: 'missing-space', layer: 'text' as const, span, before: 'dry', after: '' };
    expect(lossesOf({ ...without, repairs: [repair] }, TEXT)).toEqual(['lost dry 1:19']);
  });

  it('is not excused by digits or bullets in a list', () => {
    const source = '- born 1990 - or - 1991\n';
    const made = withTexts(read(source, { path: 'list.md' }), () => 'born or');
    expect(lossesOf(made, source)).toEqual(['lost 1990 1:8', 'lost - 1:13', 'lost - 1:18', 'lost 1991 1:20']);
  });
});

describe('what a record has too much', () => {
  const record = read(TEXT);

  it('is named: a word that the source does not have', () => {
    const more = withTexts(record, (value) => value.replace('ran dry', 'ran bone dry'));
    expect(lossesOf(more, TEXT).some((loss) => loss.startsWith('added'))).toBe(true);
  });

  it('is named: a passage that stands twice', () => {
    const twice = structuredClone(record);
    twice.body.children.push(structuredClone(twice.body.children[0]!));
    expect(lossesOf(twice, TEXT)).toContain('added The mill race ran dry in June. 1:1');
  });

  it('is named: a note whose text is not that of its blocks', () => {
    const [first, ...others] = record.notes;
    expect(lossesOf({ ...record, notes: [{ ...first!, text: 'Parish register.' }, ...others] }, TEXT)).toEqual([
      'added Parish register. 5:1',
    ]);
  });
});

it('reads a repaired token as what it was before', () => {
  const source = 'The rail-\nway went on.\n';
  const joined = { ...withTexts(read(source), () => 'The railway went on.'), repairs: [] };
  const span = { start: { line: 1, column: 5, offset: 4 }, end: { line: 2, column: 4, offset: 13 } };
  const repair = { id: 'r', rule: 'hyphenation', layer: 'text' as const, span, before: 'rail-\nway', after: 'railway' };
  expect(lossesOf(joined, source)).toEqual(['lost - 1:9']);
  expect(lossesOf({ ...joined, repairs: [repair] }, source)).toEqual([]);
});

it('takes its time only in proportion to the source', () => {
  const source = `${'Water under the bridge, and over it. '.repeat(20_000)}\n`;
  const record = read(source);
  const began = performance.now();
  expect(accountForText(record, source)).toEqual([]);
  expect(performance.now() - began).toBeLessThan(3000);
});
