import { describe, expect, it } from 'vitest';
import { type MarkdownOptions, toMarkdown } from '../../outputs/markdown/compile.js';
import type { ArticleRecord } from '../../schemas/index.js';
import { aside, cluster, emphasis, heading, link, marker, note, paragraph, recordOf, text } from '../fixtures/record.js';
import { sampleRecord } from '../fixtures/sample-record.js';
import { readBack } from './read-back.js';

/** The text below the front matter. */
function bodyOf(record: ArticleRecord, options?: MarkdownOptions): string {
  return readBack(toMarkdown(record, options).text).body;
}

const rulesOf = (record: ArticleRecord, options?: MarkdownOptions): string[] =>
  toMarkdown(record, options).findings.map(({ rule }) => rule);

describe('article.md', () => {
  it('begins its headings one level below the title, and keeps their order of depth', () => {
    expect(bodyOf(recordOf({ body: [heading(1, 'One'), heading(2, 'Two'), heading(6, 'Six')] }))).toBe('## One\n\n### Two\n\n###### Six\n');
  });

  it('has each note under the author’s label, in order, behind the text', () => {
    const record = recordOf({
      body: [
        paragraph(
          'A.',
          marker('4a'),
          ' B.',
          ...cluster('[6, 7]', [
            ['6', 1, 2],
            ['7', 4, 5],
          ]),
        ),
      ],
      notes: [note('4a', 'First.'), note('6', 'Second.'), note('7', 'Third.')],
    });
    expect(bodyOf(record)).toBe('A.[^4a] B.[^6][^7]\n\n[^4a]: First.\n\n[^6]: Second.\n\n[^7]: Third.\n');
  });

  it('parts an address from the marker behind it', () => {
    const record = recordOf({ body: [paragraph('See https://example.org/tides.', marker('1'))], notes: [note('1', 'A note.')] });
    expect(bodyOf(record)).toBe('See <https://example.org/tides>.[^1]\n\n[^1]: A note.\n');
  });

  it('has a placeholder for a note that the source lacks, in its numeric place', () => {
    const record = recordOf({
      body: [paragraph(marker('9'), marker('10', { note: null }), marker('11'), marker('†', { note: null, id: 'xref-u2020' }))],
      notes: [note('9', 'Nine.'), note('11', 'Eleven.')],
    });
    expect(bodyOf(record).split('\n\n').slice(1)).toEqual([
      '[^9]: Nine.',
      '[^10]: \\[Note 10 is missing from the source text.]',
      '[^11]: Eleven.',
      '[^†]: \\[Note † is missing from the source text.]\n',
    ]);
  });

  it('keeps notes that nothing calls, and those whose number stands twice', () => {
    const record = recordOf({ notes: [note('1', 'a', { status: 'uncited' }), note('1', 'b', { id: 'fn1-2', status: 'duplicate' })] });
    expect(bodyOf(record)).toBe('[^1]: a\n\n[^1-2]: b\n');
  });

  it('writes notes in normal form, or in the author’s words where that is wanted', () => {
    const record = recordOf({
      body: [paragraph(marker('2'))],
      notes: [note('2', 'Ibid., 4.', { normalized: 'Quill, “Subsidies at Sea,” 4.' })],
    });
    expect(bodyOf(record)).toContain('[^2]: Quill, “Subsidies at Sea,” 4.');
    expect(bodyOf(record, { notes: 'verbatim' })).toContain('[^2]: Ibid., 4.');
  });

  it('keeps the formatting of a note that needs no other form, and the address of a link that the normal form would lose', () => {
    const formatted = note('1', [paragraph('In ', emphasis('Lights'), '.')]);
    const linked = note('2', [paragraph('See ', link('https://example.org/report', 'the report'), '.')], { normalized: 'See the report!' });
    const shown = note('3', [paragraph('See ', link('https://example.org/report', 'https://example.org/report'), '.')], {
      normalized: 'Report, https://example.org/report.',
    });
    expect(bodyOf(recordOf({ notes: [formatted, linked, shown] }))).toBe(
      '[^1]: In *Lights*.\n\n[^2]: See [the report](https://example.org/report).\n\n[^3]: Report, <https://example.org/report>.\n',
    );
  });

  it('makes links of the addresses in notes, without the punctuation of the sentence', () => {
    const record = recordOf({ notes: [note('1', 'At https://example.org/a_b_c_(1)?x=*y*&z, and (http://example.org/_d_).')] });
    expect(bodyOf(record)).toBe('[^1]: At <https://example.org/a_b_c_(1)?x=*y*&z>, and (<http://example.org/_d>\\_).\n');
  });

  it('lets no word become markup', () => {
    const words = [
      '# Not a heading',
      '1. No list',
      '- No list',
      '> No quote',
      '[^1]: No note',
      '[x]: /no-definition',
      '***',
      '<script>alert(1)</script>',
      '&amp; no entity',
      '    no code',
      '```',
      'a * b * c_d_e',
    ];
    const { tree } = readBack(toMarkdown(recordOf({ body: words.map((line) => paragraph(line)) })).text);
    expect(tree.children.map((node) => (node.type === 'paragraph' ? node.children : node.type))).toEqual(
      words.map((value) => [expect.objectContaining({ type: 'text', value })]),
    );
  });

  it('escapes a colon behind a marker that opens a paragraph: it would read as a note', () => {
    const record = recordOf({
      body: [paragraph(marker('1'), ': so it began. He said[^', marker('1', { id: 'xref-1-2' }), ': no.')],
      notes: [note('1', 'x')],
    });
    expect(bodyOf(record)).toBe('[^1]\\: so it began. He said\\[^[^1]: no.\n\n[^1]: x\n');
  });

  it('shows raw HTML as code, and never passes it on', () => {
    const record = recordOf({
      body: [{ type: 'html', value: '<script>\n\nx()\n</script>' }, paragraph('a ', { type: 'html', value: '<b>' })],
    });
    expect(bodyOf(record)).toBe('```html\n<script>\n\nx()\n</script>\n```\n\na \\<b>\n');
  });

  it('has no formatting around nothing, and one code where two stand side by side', () => {
    const code = (value: string) => ({ type: 'inlineCode' as const, value });
    const record = recordOf({
      body: [paragraph(code(''), 'a ', code('b'), code('c'), { type: 'strong', children: [] }, { type: 'break' })],
    });
    expect(bodyOf(record)).toBe('a `bc`\n');
  });

  it('resolves links by reference, and takes the first of two definitions', () => {
    const define = (url: string) => ({ type: 'definition' as const, identifier: 'quay', label: 'quay', url });
    const record = recordOf({
      body: [
        paragraph({
          type: 'linkReference',
          identifier: 'quay',
          label: 'quay',
          referenceType: 'shortcut',
          children: [{ type: 'text', value: 'Quay' }],
        }),
        define('https://example.org/first'),
        define('https://example.org/second'),
      ],
    });
    expect(bodyOf(record)).toBe('[Quay](https://example.org/first)\n');
  });

  it('keeps the words of a link that could run in a browser, and says so once', () => {
    for (const url of ['javascript:alert(1)', ' JAVA\tscript:alert(1)', 'data:text/html,x', 'vbscript:x', '\u0001javascript:x']) {
      const record = recordOf({ body: [paragraph('See ', link(url, 'the ', emphasis('clerk')), '.')] });
      expect(bodyOf(record)).toBe('See the clerk.\n');
      expect(rulesOf(record)).toEqual(['unsafe-url']);
    }
    for (const url of ['https://example.org', 'mailto:a@example.org', '/local', '#part', 'a:b/../c'.slice(2)]) {
      expect(rulesOf(recordOf({ body: [paragraph(link(url, 'x'))] }))).toEqual([]);
    }
  });

  it('has asides behind the body instead of in the front matter where that is wanted', () => {
    const record = recordOf({ body: [paragraph('Text.')], asides: [aside('series', 'Part of Sea Roads.'), aside('separator', '***')] });
    expect(toMarkdown(record).text).toContain('asides:\n    - role: series\n      text: Part of Sea Roads.\n');
    expect(bodyOf(record)).toBe('Text.\n');
    expect(toMarkdown(record, { asides: 'body' }).text).not.toContain('asides:');
    expect(bodyOf(record, { asides: 'body' })).toBe('Text.\n\nPart of Sea Roads.\n');
  });

  it('has the author’s list of references behind the body, under its heading', () => {
    expect(bodyOf(sampleRecord())).toContain('\n\n## Further Reading\n\nMoss, Ida. The Lamp Oil Trade. 1931.\n\n[^1]: ');
  });

  it('takes a call that is tied to no note for words', () => {
    const loose = { type: 'footnoteReference' as const, identifier: '9', label: '9' };
    expect(bodyOf(recordOf({ body: [paragraph('a', loose)] }))).toBe('a\\[^9]\n');
  });

  it('refuses a node that it does not know, rather than dropping it', () => {
    expect(() => toMarkdown(recordOf({ body: [{ type: 'math', value: 'x' } as never] }))).toThrow('unknown node `math`');
  });

  it('costs in proportion to its length', () => {
    const labels = Array.from({ length: 5_000 }, (_, index) => String(index + 1));
    const record = recordOf({
      body: labels.map((label) => paragraph(`The ferry ran late_in *that* year `, marker(label, Number(label) % 2 ? { note: null } : {}))),
      notes: labels.filter((label) => Number(label) % 2 === 0).map((label) => note(label, `At https://example.org/${label}.`)),
    });
    const begun = performance.now();
    expect(toMarkdown(record).text.match(/^\[\^\d+\]: /gm)).toHaveLength(5_000);
    expect(performance.now() - begun).toBeLessThan(6_000);
  });
});

describe('numbers', () => {
  const articleWith = (labels: string[], notes = labels): ArticleRecord =>
    recordOf({
      body: [paragraph('x', ...labels.map((label, index) => marker(label, { id: `xref-${index}` })))],
      notes: notes.map((label) => note(label, 'y')),
    });

  it('that a renderer will count as the author did are no finding', () => {
    expect(rulesOf(articleWith(['1', '2', '2', '3', '1']))).toEqual([]);
  });

  it('are no finding where a placeholder holds the place of a missing note', () => {
    const record = recordOf({
      body: [paragraph(marker('1'), marker('2', { note: null }), marker('3'))],
      notes: [note('1', 'x'), note('3', 'y')],
    });
    expect(rulesOf(record)).toEqual([]);
  });

  it('that a renderer will change are one finding, with the first that changes', () => {
    for (const labels of [
      ['18', '19'],
      ['1', '1a', '2'],
      ['2', '1'],
      ['*', '†'],
      ['1', '3'],
    ]) {
      expect(rulesOf(articleWith(labels))).toEqual(['markdown-renumbered']);
    }
    const [finding] = toMarkdown(articleWith(['1', '3', '2'])).findings;
    expect(finding?.message).toContain('shows note 3 as 2');
    expect(rulesOf(articleWith(['1'], ['1', '2']))).toEqual(['markdown-renumbered']);
  });

  it('stand as they are where notes are written as HTML', () => {
    const record = articleWith(['18', '19']);
    expect(rulesOf(record, { notes: 'html' })).toEqual([]);
    expect(bodyOf(record, { notes: 'html' })).toBe(
      [
        'x<sup id="xref-0"><a href="#fn18">\\[18]</a></sup><sup id="xref-1"><a href="#fn19">\\[19]</a></sup>',
        '',
        '<section class="footnotes">',
        '<p id="fn18">[18] y <a href="#xref-0">↩</a></p>',
        '<p id="fn19">[19] y <a href="#xref-1">↩</a></p>',
        '</section>',
        '',
      ].join('\n'),
    );
  });

  it('as HTML keep every word a word, and leave no blank line for Markdown to end at', () => {
    const record = recordOf({
      body: [paragraph('x', marker('1'), marker('2', { note: null }))],
      notes: [note('1', [paragraph('<b>&amp; "a"'), paragraph(''), paragraph('https://example.org/?a=1&b="2" *x*')])],
    });
    const section = bodyOf(record, { notes: 'html' }).split('\n\n')[1];
    expect(section).toBe(
      [
        '<section class="footnotes">',
        '<p id="fn1">[1] &lt;b&gt;&amp;amp; &quot;a&quot;<br><a href="https://example.org/?a=1&amp;b=">https://example.org/?a=1&amp;b=</a>&quot;2&quot; *x* <a href="#xref-1">↩</a></p>',
        '<p id="fn2">[2] [Note 2 is missing from the source text.] <a href="#xref-2">↩</a></p>',
        '</section>',
        '',
      ].join('\n'),
    );
  });
});

it('reads texts as they are: a text node holds words, not markup', () => {
  expect(bodyOf(recordOf({ body: [paragraph(text('a\\*b'))] }))).toBe('a\\\\\\*b\n');
});
