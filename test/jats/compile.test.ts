import { describe, expect, it } from 'vitest';
import { toJats } from '../../outputs/jats/compile.js';
import { validateJats } from '../../outputs/jats/validate.js';
import type { ArticleRecord } from '../../schemas/index.js';
import { articleRecord } from '../../schemas/record.js';
import { aside, citation, cluster, emphasis, heading, link, marker, note, paragraph, recordOf } from '../fixtures/record.js';
import { sampleRecord } from '../fixtures/sample-record.js';

/** What stands in the first element of that name, tags included. */
function inside(record: ArticleRecord, name: string): string | undefined {
  return new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 's').exec(toJats(record).text)?.[1];
}

/** The whole note of that id. */
function fn(record: ArticleRecord, id: string): string | undefined {
  return new RegExp(`<fn id="${id}".*?</fn>`, 's').exec(toJats(record).text)?.[0];
}

describe('a JATS document', () => {
  it('is valid by the official DTD with everything in it that an article can have', async () => {
    const record = sampleRecord();
    expect(articleRecord.safeParse(record).error).toBeUndefined();
    expect(await validateJats(toJats(record).text)).toEqual([]);
  });

  it('is valid, and invents nothing, where hardly anything is known', async () => {
    const { text } = toJats(recordOf({ body: [paragraph('One line.')] }));
    expect(await validateJats(text)).toEqual([]);
    for (const name of ['title-group', 'journal-meta', 'contrib-group', 'back', 'pub-date ']) expect(text).not.toContain(`<${name}`);
    expect(text).toContain('<pub-date-not-available/>');
    expect(text).toContain('article-type="other" dtd-version="1.3" xml:lang="und"');
  });

  it('says which program made it, and of which bytes, before the front', () => {
    const { text } = toJats(sampleRecord());
    expect(text.indexOf('<processing-meta')).toBeLessThan(text.indexOf('<front>'));
    expect(text).toMatch(/<meta-name>generator<\/meta-name><meta-value>offprint\/\d+\.\d+\.\d+<\/meta-value>/);
    expect(text).toContain('<meta-name>source-sha256</meta-name><meta-value>0000');
  });

  it('has every id once, and each is one that XML allows', () => {
    const ids = [...toJats(sampleRecord()).text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id as string);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
  });

  it('refuses a node that it does not know, rather than dropping it', () => {
    const math = { type: 'math', value: 'x' } as never;
    expect(() => toJats(recordOf({ body: [math] }))).toThrow('no handler for the block "math"');
    expect(() => toJats(recordOf({ body: [{ type: 'paragraph', children: [math] }] }))).toThrow('no handler for "math"');
  });

  it('leaves out what XML cannot hold, and keeps a carriage return', async () => {
    const { text } = toJats(
      recordOf({ body: [paragraph('a\u0001b\ufffec\ud800d\re')], metadata: { language: 'en', title: 'x\u0000"\ty' } }),
    );
    expect(text).toContain('<p>abcd&#13;e</p>');
    expect(text).toContain('<article-title>x"\ty</article-title>');
    expect(await validateJats(text)).toEqual([]);
  });

  it('stays shallow enough for every parser, however deep lists and quotes go', async () => {
    let block = paragraph('deep') as never;
    for (let depth = 0; depth < 90; depth++) {
      block = {
        type: 'blockquote',
        children: [{ type: 'list', ordered: false, children: [{ type: 'listItem', children: [block] }] }],
      } as never;
    }
    const { text } = toJats(recordOf({ body: [block], notes: [note('1', [block])] }));
    expect(await validateJats(text)).toEqual([]);
    let depth = 0;
    let deepest = 0;
    for (const [, close, , selfClosed] of text.matchAll(/<(\/?)([a-z][^>]*?)(\/?)>/g)) {
      depth += close ? -1 : selfClosed ? 0 : 1;
      deepest = Math.max(deepest, depth);
    }
    expect(deepest).toBeLessThan(256);
    expect(text.match(/deep/g)).toHaveLength(2);
  });
});

describe('markers', () => {
  it('are the author’s own, raised, and lead to their notes', () => {
    const record = recordOf({ body: [paragraph('A word.', marker('4'))], notes: [note('4', 'A note.')] });
    expect(inside(record, 'body')).toBe('<p>A word.<xref ref-type="fn" rid="fn4" id="xref-4"><sup>[4]</sup></xref></p>');
  });

  it('of a cluster each lead to their own note, with what stands between them', () => {
    const record = recordOf({
      body: [
        paragraph(
          ...cluster('[6, 7]', [
            ['6', 1, 2],
            ['7', 4, 5],
          ]),
        ),
      ],
      notes: [note('6', 'x'), note('7', 'y')],
    });
    const shown = inside(record, 'body')?.replace(/ ref-type="fn"| id="[^"]*"/g, '');
    expect(shown).toBe(
      '<p><sup>[</sup><xref rid="fn6"><sup>6</sup></xref><sup>, </sup><xref rid="fn7"><sup>7</sup></xref><sup>]</sup></p>',
    );
  });

  it('of a range show its ends, and lead to what lies between', () => {
    const record = recordOf({
      body: [
        paragraph(
          ...cluster('[1–3]', [
            ['1', 1, 2],
            ['2', 1, 4],
            ['3', 1, 4],
          ]),
        ),
      ],
      notes: [note('1', 'x'), note('2', 'y'), note('3', 'z')],
    });
    const shown = inside(record, 'body')?.replace(/ ref-type="fn"| id="[^"]*"/g, '');
    expect(shown).toBe(
      '<p><sup>[</sup><xref rid="fn1"><sup>1</sup></xref><xref rid="fn2"/><sup>–</sup><xref rid="fn3"><sup>3</sup></xref><sup>]</sup></p>',
    );
  });

  it('of a Markdown source show their label: the brackets and the caret are Markdown’s', () => {
    const call = marker('4');
    const data = { marker: { ...call.data!.marker!, raw: '[^4]' } };
    const record = recordOf({ body: [paragraph({ ...call, data })], notes: [note('4', 'A note.', { raw: '[^4]:' })] });
    expect(inside(record, 'body')).toContain('<sup>4</sup>');
    expect(fn(record, 'fn4')).toContain('<label>4</label>');
  });

  it('of a title stay in the title, and those of a byline with the author', () => {
    const record = recordOf({
      metadata: { language: 'en', title: 'The Night Ferry', authors: [{ family: 'Whitlock', given: 'Rosa' }] },
      asides: [
        aside('title', paragraph('The Night Ferry', marker('1')), ['xref-1']),
        aside('byline', paragraph('By Rosa Whitlock', marker('2')), ['xref-2']),
      ],
      notes: [note('1', 'First given as a talk.'), note('2', 'Of the museum.')],
    });
    expect(inside(record, 'article-title')).toMatch(/^The Night Ferry<xref .*<sup>\[1\]<\/sup><\/xref>$/);
    expect(inside(record, 'contrib')).toMatch(/<\/name><xref .*<sup>\[2\]<\/sup><\/xref>$/);
  });
});

describe('notes', () => {
  it('whose source lacks them hold their place, once, with their number', () => {
    const record = recordOf({
      body: [paragraph(marker('1'), marker('2', { note: null }), marker('2', { note: null, id: 'xref-2-2' }), marker('3'))],
      notes: [note('1', 'First.'), note('3', 'Third.')],
    });
    expect([...toJats(record).text.matchAll(/<fn id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['fn1', 'fn2', 'fn3']);
    expect(fn(record, 'fn2')).toBe(
      '<fn id="fn2" specific-use="missing-in-source"><label>[2]</label><p content-type="editorial-note" specific-use="generated"><italic>[Note 2 is missing from the source text.]</italic></p></fn>',
    );
  });

  it('say of themselves that nothing calls them, or that their number stands twice', () => {
    const record = recordOf({ notes: [note('1', 'a', { status: 'uncited' }), note('1', 'b', { id: 'fn1-2', status: 'duplicate' })] });
    expect(fn(record, 'fn1')).toContain('specific-use="uncited"');
    expect(fn(record, 'fn1-2')).toContain('specific-use="duplicate"');
  });

  it('whose numbering restarts stand in a group for each scope', () => {
    const record = recordOf({ notes: [note('1', 'a'), note('1', 'b', { id: 'fn1-2', scope: 2 })] });
    expect(toJats(record).text.match(/<fn-group /g)).toHaveLength(2);
  });

  it('keep lists and quotes within paragraphs, with a line feed between their blocks', () => {
    const items = ['Two boats.', 'No crew.'].map((words) => ({ type: 'listItem' as const, children: [paragraph(words)] }));
    const record = recordOf({ notes: [note('1', [paragraph('Found:'), { type: 'list', ordered: false, children: items }])] });
    expect(fn(record, 'fn1')).toBe(
      '<fn id="fn1"><label>[1]</label><p>Found:</p><p><list list-type="bullet"><list-item><p>Two boats.</p></list-item>\n<list-item><p>No crew.</p></list-item></list></p></fn>',
    );
  });
});

describe('citations in a note', () => {
  const quill = note('1', 'See Marta Quill, “Subsidies at Sea,” Journal of Island Studies 4 (2014): 21–44.');
  const work = { id: 'w-1', keys: [], citations: [], csl: { id: 'w-1', type: 'article-journal' as const }, variants: [] };

  it('are the author’s words with the fields tagged, tied to the work by an empty reference', () => {
    const cited = citation(
      'fn1.c1',
      quill,
      [
        [
          'author',
          'Marta Quill',
          {
            parts: [
              ['given', 'Marta'],
              ['family', 'Quill'],
            ],
          },
        ],
        ['title', 'Subsidies at Sea'],
        ['container-title', 'Journal of Island Studies'],
        ['volume', '4'],
        ['issued', '2014', { parts: [['year', '2014']] }],
        ['page', '21–44'],
      ],
      { type: 'article-journal', work: 'w-1', range: [4, quill.text.length - 1] },
    );
    expect(inside(recordOf({ notes: [quill], citations: [cited], works: [work] }), 'fn')).toBe(
      '<label>[1]</label><p>See <mixed-citation id="fn1.c1" publication-type="journal"><person-group person-group-type="author"><string-name><given-names>Marta</given-names> <surname>Quill</surname></string-name></person-group>, “<article-title>Subsidies at Sea</article-title>,” <source>Journal of Island Studies</source> <volume>4</volume> (<year iso-8601-date="2014">2014</year>): <fpage>21</fpage>–<lpage>44</lpage></mixed-citation><xref ref-type="bibr" rid="w-1" specific-use="derived"/>.</p>',
    );
  });

  it('cut formatting at the edges of their fields', () => {
    const italic = note('1', [paragraph('Reed, ', emphasis('Lights of the Isles, 2nd ed.'), ' 1961.')]);
    const cited = citation(
      'fn1.c1',
      italic,
      [
        ['title', 'Lights of the Isles'],
        ['edition', '2nd'],
      ],
      { type: 'book' },
    );
    expect(inside(recordOf({ notes: [italic], citations: [cited] }), 'mixed-citation')).toBe(
      'Reed, <source><italic>Lights of the Isles</italic></source><italic>, </italic><edition>2nd</edition><italic> ed.</italic> 1961.',
    );
  });

  it('lose a tag where two would cross, and never a word', () => {
    const cited = citation('fn1.c1', quill, [
      ['title', 'Subsidies at Sea'],
      ['container-title', 'Journal of Island Studies'],
    ]);
    const [title, container] = cited.fields as [(typeof cited.fields)[0], (typeof cited.fields)[0]];
    const crossing = { ...cited, fields: [title, { ...container, ranges: [[25, 60]] as [number, number][] }] };
    const words = inside(recordOf({ notes: [quill], citations: [crossing] }), 'mixed-citation');
    expect(words).toBe('See Marta Quill, “<article-title>Subsidies at Sea</article-title>,” Journal of Island Studies 4 (2014): 21–44.');
  });

  it('are tied to no work that is not there', () => {
    const cited = citation('fn1.c1', quill, [], { work: 'w-2' });
    expect(fn(recordOf({ notes: [quill], citations: [cited], works: [work] }), 'fn1')).not.toContain('xref');
  });
});

describe('the body', () => {
  it('has sections as deep as its headings', () => {
    const record = recordOf({ body: [paragraph('a'), heading(1, 'One'), heading(3, 'Deep'), paragraph('b'), heading(1, 'Two')] });
    expect(inside(record, 'body')).toBe(
      '<p>a</p><sec id="sec1"><title>One</title><sec id="sec2"><title>Deep</title><p>b</p></sec></sec><sec id="sec3"><title>Two</title></sec>',
    );
  });

  it('keeps the words of a link that could run in a browser, and says so', () => {
    const { text, findings } = toJats(recordOf({ body: [paragraph(link('JavaScript:alert(1)', 'the clerk'))] }));
    expect(text).toContain('<p>the clerk</p>');
    expect(findings).toMatchObject([{ rule: 'unsafe-url' }]);
  });

  it('has nothing but words in a link: formatting stands around it, and a marker beside it', () => {
    const linked = link('https://example.org/log', 'the ', emphasis('log'), marker('1'), ' of the keeper');
    const at = (words: string) => `<uri xlink:href="https://example.org/log">${words}</uri>`;
    expect(inside(recordOf({ body: [paragraph(linked)] }), 'body')).toBe(
      `<p>${at('the ')}<italic>${at('log')}</italic><xref ref-type="fn" rid="fn1" id="xref-1"><sup>[1]</sup></xref>${at(' of the keeper')}</p>`,
    );
  });

  it('holds raw HTML as text', () => {
    const record = recordOf({ body: [{ type: 'html', value: '<b onclick="x">&amp;</b>' }] });
    expect(inside(record, 'body')).toBe('<p content-type="html">&lt;b onclick="x"&gt;&amp;amp;&lt;/b&gt;</p>');
  });
});

describe('what stands around the article', () => {
  it('stands in notes by its role, the series in the front, and layout nowhere', () => {
    const { text } = toJats(sampleRecord());
    expect([...text.matchAll(/<notes notes-type="([^"]*)" specific-use="([^"]*)">/g)].map(([, type, role]) => [type, role])).toEqual([
      ['navigation', 'navigation'],
      ['author-note', 'biography'],
      ['correction', 'correction'],
      ['publisher-note', 'disclaimer'],
      ['unknown', 'unknown'],
    ]);
    expect(text).toContain('<series-title>Sea Roads</series-title><series-text>Part of <italic>Sea Roads</italic>, ');
    expect(text).not.toContain('March 9, 2021');
  });

  it('has the repairs with place, before and after', () => {
    expect(toJats(sampleRecord()).text).toContain(
      '<custom-meta id="missing-space-0a1b2c3d" specific-use="repair"><meta-name>missing-space</meta-name><meta-value>normalized layer, source line 1, column 1: “May3” became “May 3”</meta-value></custom-meta>',
    );
  });

  it('dates the article as exactly as it is known', () => {
    const dated = (issued: string): string | undefined =>
      /<pub-date.*?<\/pub-date>/.exec(toJats(recordOf({ metadata: { language: 'en', issued } })).text)?.[0];
    expect(dated('2021-03-09')).toContain('iso-8601-date="2021-03-09"><day>09</day><month>03</month><year>2021</year>');
    expect(dated('2021-03')).toContain('iso-8601-date="2021-03"><month>03</month><year>2021</year>');
    expect(dated('2021-21')).toContain('iso-8601-date="2021"><season>Spring</season><year>2021</year>');
    expect(dated('2019~')).toContain('><string-date>2019~</string-date>');
  });
});

describe('the cost', () => {
  it('grows with the length of a note, not with its square', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => (index % 2 ? emphasis(`word ${index} `) : `word ${index} `));
    const long = note('1', [paragraph(...words)]);
    const cited = Array.from({ length: 5_000 }, (_, index) =>
      citation(`fn1.c${index}`, long, [], { range: [index * 20, index * 20 + 15] }),
    );
    const begun = performance.now();
    const { text } = toJats(recordOf({ notes: [long], citations: cited }));
    expect(text.match(/<mixed-citation /g)).toHaveLength(5_000);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
