import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJats } from '../../outputs/jats/compile.js';
import { toMarkdown } from '../../outputs/markdown/compile.js';
import { accountForText } from '../../outputs/verify/account-for-text.js';
import { verifyJats } from '../../outputs/verify/verify-jats.js';
import { verifyMarkdown } from '../../outputs/verify/verify-markdown.js';
import { wordsOf } from '../../outputs/verify/words.js';
import type { ArticleRecord } from '../../schemas/index.js';
import { Quarantine } from '../../schemas/quarantine.js';
import { read } from './read.js';

const markdown = (lines: readonly string[]): ArticleRecord => read(lines.join('\n'), { path: 'ferry.md' });
const text = (lines: readonly string[]): ArticleRecord => read(lines.join('\n'), { path: 'ferry.txt' });

/** What is wrong with the outputs of a record, as `verify` would say it. */
async function faultsOf(record: ArticleRecord): Promise<unknown[]> {
  const [page, xml] = [toMarkdown(record).text, toJats(record).text];
  return [...(await verifyMarkdown(page, record, 'article.md')), ...(await verifyJats(xml, record, 'article.xml'))];
}

const links = ({ markers }: ArticleRecord): [string, string | null][] => markers.map(({ label, note }) => [label, note]);
const notes = ({ notes: own }: ArticleRecord): [string, string][] => own.map(({ label, text: words }) => [label, words]);
const TIED = [
  ['1', 'fn1'],
  ['2', 'fn2'],
];

describe('notes in a list of HTML', () => {
  const source = [
    '<figure>',
    '  <p>A ferry is a bridge that leaves.</p>',
    '  <figcaption>Brandt, <em>Slips</em><sup><a href="#fn1" id="fnref1">[1]</a></sup></figcaption>',
    '</figure>',
    '',
    '## The slip',
    '',
    'The slip was sold, *and nobody knew why*.<sup><a href="#fn2" id="fnref2">[2]</a></sup> It was 9 m<sup>2</sup> on the 19<sup>th</sup>.',
    '',
    '<section class="footnotes">',
    '  <h2>Notes</h2>',
    '  <ol>',
    '    <li id="fn1">',
    '      <p>“The Slip” from <a href="https://example.org/slip?a=1&amp;b=2"><em>Slips &amp; Sounds</em></a>',
    '      by Ada Brandt&nbsp;<a href="#fnref1">↩︎</a></p>',
    '    </li>',
    '    <li id="fn2">',
    '      <p>See <strong>ledger</strong> C:\\*9.<br />',
    '      And the owner.</p><p>More of it. <a href="#fnref2" class="back">Back</a></p>',
    '    </li>',
    '  </ol>',
    '</section>',
  ];
  const record = markdown(source);

  it('are lifted with their words, without tags and links back', () => {
    expect(notes(record)).toEqual([
      ['1', '“The Slip” from Slips & Sounds by Ada Brandt'],
      ['2', 'See ledger C:\\*9.\nAnd the owner.\nMore of it.'],
    ]);
    expect(record.notes[0]?.children).toMatchObject([
      {
        type: 'paragraph',
        children: [
          { type: 'text' },
          { type: 'link', url: 'https://example.org/slip?a=1&b=2', children: [{ type: 'emphasis' }] },
          { type: 'text' },
        ],
      },
    ]);
  });

  it('are called by superscripts, in blocks of HTML too, while a power and an ordinal are none', () => {
    expect(links(record)).toEqual(TIED);
    expect(record.markers[1]?.raw).toBe('<sup><a href="#fn2" id="fnref2">[2]</a></sup>');
    expect(JSON.stringify(record.body)).toContain('th');
  });

  it('have their list and its heading set aside, and say how they are written', () => {
    expect(record.asides.map(({ role }) => role)).toEqual(['notes-heading', 'separator']);
    expect(record.structure).toMatchObject([{ markerForm: '<sup>n</sup>', noteForm: '<li id>', confidence: 1 }]);
  });

  it('record each tag that they lost', () => {
    const before = record.repairs.map(({ rule, before: own }) => [rule, own]);
    expect(before).toContainEqual(['html-tag', '<a href="https://example.org/slip?a=1&amp;b=2">']);
    expect(before).toContainEqual(['back-link', '&nbsp;<a href="#fnref1">↩︎</a>']);
    expect(new Set(record.repairs.map(({ rule }) => rule))).toEqual(new Set(['html-tag', 'back-link']));
  });

  it('give outputs that read back as the same', async () => {
    expect(await faultsOf(record)).toEqual([]);
    expect(toMarkdown(record).text).toContain('[^1]: “The Slip” from [*Slips & Sounds*](https://example.org/slip?a=1\\&b=2)');
    expect(toJats(record).text).toContain('<sup>[2]</sup>');
    expect(toJats(record).text).toContain('<label>1</label>');
  });

  it('are read in raw text as well', async () => {
    const raw = text(source.filter((line) => !line.startsWith('##')));
    expect(raw.source.mediaType).toBe('text/plain');
    expect(raw.notes.map(({ label }) => label)).toEqual(['1', '2']);
    expect(links(raw)).toEqual(TIED);
    expect(await faultsOf(raw)).toEqual([]);
  });
});

const BODY = 'The slip was sold.@1 The letter is lost.@2';
const withMarkers = (first: string, second = first.replaceAll('1', '2')): string => BODY.replace('@1', first).replace('@2', second);

describe('markers in HTML', () => {
  const list = ['<ol>', '<li id="fn:1">Harbour office, ledger.</li>', '<li id="fn:2">Quay Press.</li>', '</ol>'];
  const forms = [
    '<sup>1</sup>',
    '<sup>[1]</sup>',
    '<sup id="fnref:1"><a href="#fn:1">1</a></sup>',
    '<a href="#fn:1" rel="footnote">1</a>',
    '<a href="#fn:1"><sup>1</sup></a>',
    '<a class="footnote-ref" href="https://example.org/page#fn:1" role="doc-noteref">[1]</a>',
    '<SUP><A HREF="#fn:1">1</A></SUP>',
    '<sup>[1](#fn:1)</sup>',
    '[<sup>1</sup>](#fn:1)',
    '[1](#fn:1)',
  ];

  it.each(forms)('of the form %s call notes', async (form) => {
    for (const record of [markdown([withMarkers(form), '', ...list]), text([withMarkers(form), '', ...list])]) {
      expect(links(record)).toEqual(TIED);
      expect(record.markers[0]?.raw).toBe(form);
      expect(wordsOf(record.body.children)).toBe('Theslipwassold.Theletterislost.');
      expect(await faultsOf(record)).toEqual([]);
    }
  });

  it.each(['<sup>1, 2</sup>', '<sup><a href="#fn:1">1</a>, <a href="#fn:2">2</a></sup>', '<sup>1–2</sup>'])(
    'hold several labels: %s',
    async (form) => {
      const record = markdown([`The slip was sold.${form}`, '', ...list]);
      expect(links(record)).toEqual(TIED);
      expect(record.markers.map(({ cluster }) => cluster?.raw)).toEqual([form, form]);
      expect(toJats(record).text).not.toContain('&lt;sup');
      expect(await faultsOf(record)).toEqual([]);
    },
  );

  it('lead to a note that is missing only where their address says so', () => {
    const record = markdown(['Sold.<sup>1</sup> Lost.<sup>7</sup> Gone.<sup><a href="#fn:8">8</a></sup>', '', ...list]);
    expect(links(record)).toEqual([
      ['1', 'fn1'],
      ['8', null],
    ]);
  });

  it('are none in code, in comments and in notes', () => {
    const record = markdown(['`<sup>1</sup>`', '', '<p>x <!-- <sup>1</sup> --></p>', '', '<p id="fn1">See <sup>1</sup></p>']);
    expect(links(record)).toEqual([]);
  });

  it('are powers behind a unit, unless they are the next', () => {
    const record = markdown([
      'It had 4 km<sup>2</sup>, 10<sup>2</sup> men. Sold.<sup>1</sup> World War I<sup>2</sup> and x<sup>2</sup>.',
      '',
      ...list,
    ]);
    expect(links(record)).toEqual(TIED);
    expect(record.markers[1]?.span.start.column).toBeGreaterThan(60);
  });
});

describe('notes in HTML', () => {
  const body = withMarkers('<sup><a href="#fn1">1</a></sup>');
  const shapes: Record<string, readonly string[]> = {
    'paragraphs with their labels': ['<p id="fn1">1. Harbour office.</p>', '<p id="fn2">2. <i>Quay</i> Press.</p>'],
    'paragraphs that never close': [
      '<div class="footnotes">',
      '<p id="fn1">[1] Harbour office.',
      '<p id="fn2">[2] <i>Quay</i> Press.',
      '</div>',
    ],
    'paragraphs parted by blank lines': [
      '<p id="fn1"><sup>1</sup> Harbour office.</p>',
      '',
      '<p id="fn2"><sup>2</sup> <i>Quay</i> Press.</p>',
    ],
    'anchors of a word processor': [
      '<p><a href="#_ftnref1" name="fn1">[1]</a> Harbour office.</p>',
      '<p><a href="#_ftnref2" name="fn2">[2]</a> <i>Quay</i> Press.</p>',
    ],
    'rows of a table': [
      '<table>',
      '<tr id="fn1"><td>1</td><td>Harbour office.</td></tr>',
      '<tr id="fn2"><td>2</td><td><i>Quay</i> Press.</td></tr>',
      '</table>',
    ],
    'items around Markdown': [
      '<ol>',
      '<li id="fn1">',
      '',
      'Harbour office.',
      '',
      '</li>',
      '<li id="fn2">',
      '',
      '*Quay* Press.',
      '',
      '</li>',
      '</ol>',
    ],
    'boxes in boxes': [
      '<div class="footnotes"><div id="fn1"><div>Harbour office.</div></div>',
      '<div id="fn2"><div><i>Quay</i> Press.</div></div></div>',
    ],
    'items without ids in a list of notes': ['<ol class="footnotes">', '<li>Harbour office.</li>', '<li><i>Quay</i> Press.</li>', '</ol>'],
    'items under a heading': ['## Notes', '', '<ol>', '<li>Harbour office.', '<li><i>Quay</i> Press.', '</ol>'],
    'paragraphs in a list of notes': ['<div class="endnotes">', '<p>1. Harbour office.</p>', '<p>2. <i>Quay</i> Press.</p>', '</div>'],
    'terms and what they mean': [
      '<dl>',
      '<dt id="fn1">1</dt><dd>Harbour office.</dd>',
      '<dt id="fn2">2</dt><dd><i>Quay</i> Press.</dd>',
      '</dl>',
    ],
  };

  it.each(Object.keys(shapes))('are %s', async (shape) => {
    const record = markdown([body, '', ...(shapes[shape] as string[])]);
    expect(notes(record)).toEqual([
      ['1', 'Harbour office.'],
      ['2', 'Quay Press.'],
    ]);
    expect(links(record)).toEqual(TIED);
    expect(record.body.children).toHaveLength(1);
    expect(await faultsOf(record)).toEqual([]);
  });

  it('may be called by ids that name no number', async () => {
    const named = withMarkers('<sup><a href="#fn:slip">1</a></sup>', '<sup><a href="#fn:letter">2</a></sup>');
    const record = markdown([named, '', '<ol>', '<li id="fn:slip">Harbour office.</li>', '<li id="fn:letter">Quay Press.</li>', '</ol>']);
    expect(links(record)).toEqual(TIED);
    expect(notes(record).map(([label]) => label)).toEqual(['1', '2']);
  });

  it('are no lists of something else', () => {
    const record = markdown([
      BODY,
      '',
      '<ol class="references">',
      '<li>Brandt, A.</li>',
      '<li>Reyes, T.</li>',
      '</ol>',
      '',
      '<h2 id="notes">Notes</h2>',
    ]);
    expect(record.notes).toEqual([]);
    expect(record.repairs).toEqual([]);
  });

  it.each(['ferry.md', 'ferry.txt'])('begin lines with a superscript in %s', async (path) => {
    const lines = [withMarkers('<sup>1</sup>'), '', '<sup>1</sup> Harbour office.', '', '<sup>2</sup> Quay Press.'];
    const record = read(lines.join('\n'), { path });
    expect(notes(record)).toEqual([
      ['1', 'Harbour office.'],
      ['2', 'Quay Press.'],
    ]);
    expect(record.notes[0]?.raw).toBe('<sup>1</sup>');
    expect(links(record)).toEqual(TIED);
    expect(record.structure).toMatchObject([{ markerForm: '<sup>n</sup>', noteForm: '<sup>n</sup>' }]);
    expect(await faultsOf(record)).toEqual([]);
  });

  it('begin lines of Markdown with an anchor', () => {
    const lines = [
      withMarkers('<sup>[1](#note1)</sup>'),
      '',
      '<a name="note1">1</a>: Harbour office.',
      '',
      '<a name="note2">2</a>: Quay Press.',
    ];
    const record = markdown(lines);
    expect(notes(record)).toEqual([
      ['1', 'Harbour office.'],
      ['2', 'Quay Press.'],
    ]);
    expect(links(record)).toEqual(TIED);
  });
});

describe('notes of Markdown', () => {
  it('have the tags in them made what they stand for', async () => {
    const record = markdown([
      'Sold.[^1] Lost.[^2]',
      '',
      '[^1]: *Slips* <em>and</em> [Sounds](https://example.org)</a>, <b>1999</b>. <!-- ask --> <a href="#fnref1">↩</a>',
      '',
      '[^2]: <p>Harbour <i>office</i>.</p><p>Ledger.</p>',
    ]);
    expect(notes(record)).toEqual([
      ['1', 'Slips and Sounds, 1999.'],
      ['2', 'Harbour office.\nLedger.'],
    ]);
    expect(record.notes[0]?.children).toMatchObject([
      { children: [{ type: 'emphasis' }, {}, { type: 'emphasis' }, {}, { type: 'link' }, {}, { type: 'strong' }, { type: 'text' }] },
    ]);
    expect(await faultsOf(record)).toEqual([]);
  });

  it('may be cut at a reference to what is no character', () => {
    const { notes: own, asides } = markdown(['Sold.[1]', '', '[1] Harbour', '    &#150; office']);
    expect([...own, ...asides].map(({ text: words }) => words).join(' ')).toBe('Harbour \ufffd office');
    expect(markdown(['Sold.<sup>1</sup>', '', '<p id="fn1">Harbour &#150; office</p>']).notes[0]?.text).toBe('Harbour &#150; office');
  });

  it('keep what no text has as it is', async () => {
    const record = markdown(['Sold.[^1]', '', '[^1]: See <img src="x.png"> and <script>x</script>.']);
    expect(record.notes[0]?.text).toBe('See <img src="x.png"> and <script>x</script>.');
    expect(record.repairs).toEqual([]);
    expect(await faultsOf(record)).toEqual([]);
  });
});

describe('the check of the record', () => {
  const source = ['Sold.<sup>1</sup> <b>Lost</b>', '', '<p id="fn1">See <em>ledger</em> <a href="#fnref1">↩</a></p>'].join('\n');
  const record = read(source, { path: 'ferry.md' });
  const without = (rule: string): ArticleRecord => ({ ...record, repairs: record.repairs.filter((repair) => repair.rule !== rule) });

  it('asks for every tag of a note', () => {
    expect(accountForText(record, source)).toEqual([]);
    expect(accountForText(without('html-tag'), source).map(({ text: lost }) => lost)).toContain('<em>');
    expect(accountForText(without('back-link'), source)).toHaveLength(2);
  });

  it('takes no words for a tag, and no tag of the body', () => {
    const [repair] = record.repairs;
    const { children, ...rest } = record.body;
    const body = { ...rest, children: [] };
    const at = source.indexOf('<b>');
    const span = { start: { line: 1, column: at + 1, offset: at }, end: { line: 1, column: at + 4, offset: at + 3 } };
    const forged = { ...record, body, repairs: [...record.repairs, { ...repair!, span, before: '<b>' }] };
    expect(children).toHaveLength(1);
    expect(accountForText(forged, source).map(({ text: lost }) => lost)).toContain('<b>Lost</b>');
  });
});

describe('hostile HTML', () => {
  const within = (milliseconds: number, act: () => unknown): void => {
    const start = performance.now();
    try {
      act();
    } catch (error) {
      if (!(error instanceof Quarantine)) throw error;
    }
    expect(performance.now() - start).toBeLessThan(milliseconds);
  };
  const note = '\n\n<ol><li id="fn1">Ledger.</li></ol>\n\n';
  const hostile: Record<string, string> = {
    'superscripts that never close': `x<sup>1</sup>${note}<div>${'<sup>'.repeat(50_000)}`,
    'superscripts that never close in a note': `x<sup>1</sup>\n\n<p id="fn1">${'<sup>'.repeat(50_000)}`,
    'closing tags of nothing': `x<sup>1</sup>\n\n<p id="fn1">${'<em>'.repeat(20_000)}${'</b>'.repeat(20_000)}`,
    'lists in lists': `x<sup>1</sup>\n\n${'<ol><li id="fn1">'.repeat(10_000)}`,
    'emphasis in emphasis': `x<sup>1</sup>\n\n<p id="fn1">${'<em><b>'.repeat(10_000)}x`,
    'comments that never close': `x<sup>1</sup>${note}<div>${'<!-- '.repeat(50_000)}`,
    'quotation marks that never close': `x<sup>1</sup>${note}<div>${`<a href="#fn1' `.repeat(20_000)}`,
    'breaks and nothing else': `x<sup>1</sup>\n\n<p id="fn1">${'<br>'.repeat(20_000)}`,
    'openers of notes that never close': `x<sup>1</sup>\n\n${Array.from({ length: 10_000 }, (_, index) => `<li id="fn${index}">`).join('')}`,
  };

  it.each(Object.keys(hostile))('takes time in step with its length: %s', { timeout: 60_000 }, (name) => {
    within(15_000, () => read(hostile[name] as string, { path: 'x.md' }));
    within(15_000, () => read(hostile[name] as string, { path: 'x.txt' }));
  });

  const PIECES = [
    ...[
      '<sup>1</sup>',
      '<sup>',
      '</sup>',
      '<a href="#fn1">',
      '</a>',
      '1',
      '[2]',
      '<li id="fn1">',
      '<li id="fn2">',
      '</li>',
      '<ol>',
      '</ol>',
    ],
    ...[
      '<p id="fn2">',
      '<p>',
      '</p>',
      '<em>',
      '</em>',
      '<b>',
      '</b>',
      '<br>',
      '<a href="#fnref1">↩</a>',
      '<a href="javascript:x">',
      ' word ',
    ],
    ...[
      '\n',
      '\n\n',
      '&nbsp;',
      '&amp;',
      '&#150;',
      '&copy',
      '\\*',
      '\\',
      '*',
      '<!-- c -->',
      '<img src="x" alt="y">',
      '> ',
      '- ',
      '<div class="footnotes">',
    ],
    ...['</div>', '<td>', '.', '[1](#fn1)', '<i title="a>b">', '<i title="a<b">', '# ', '`', '<script>', '\u0003'],
    ...['**', '_', '[x](y)', '<a href="z">', '\\\n', '  \n', '&#32;', '![i](j)', '[^2]', '\n    ', '<i>', '</i>'],
  ];

  it('never loses a sign, whatever stands in it', async () => {
    const source = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
    const starts = fc.constantFrom('<p id="fn1">', '[^1]: ', 'x<sup>1</sup>\n\n<sup>1</sup> ', '<ol><li id="fn1">\n\n');
    const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) };
    await fc.assert(
      fc.asyncProperty(starts, source, fc.constantFrom('x.md', 'x.txt'), async (start, words, path) => {
        expect(await faultsOf(read(start + words, { path }))).toEqual([]);
      }),
      runs,
    );
  });
});
