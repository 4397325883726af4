import { describe, expect, it } from 'vitest';
import { read, rulesOf } from './read.js';

const nbsp = '\u00a0';
const prose = (text: string): string =>
  `${text} The harbour office kept its ledgers in three hands, and none of them agreed with the customs house across the square.`;

const article = [
  `This essay is part of the series “Working Harbours”, on ports and the people in them.${nbsp} Read more ...`,
  '',
  '',
  prose('Salt came first.[1]'),
  '',
  'Who Paid for the Breakwater?',
  '',
  prose(`Stone was dear, and the town had none.[2]${nbsp}Credit was dearer.[4]`),
  '',
  `${nbsp}`,
  '',
  '[1] Edda Marsh, “Salt and the City,” Journal of Port History 12, no. 3 (2009): 44–61.',
  `${nbsp}`,
  '',
  `[2] “Breakwater Bonds Fail,” The Guardian, May 4, 1998, https://example.org/bonds. ${nbsp}`,
  `${nbsp}`,
  '',
  '[3] Ibid.',
  '',
  '',
  'The Harbour Trust is an independent, non-partisan organization. It welcomes letters.',
].join('\n');

describe('splitting the endnotes from the body', () => {
  const record = read(article);

  it('finds notes that no heading announces', () => {
    expect(record.notes.map(({ label, raw, status }) => [label, raw, status])).toEqual([
      ['1', '[1]', 'ok'],
      ['2', '[2]', 'ok'],
      ['3', '[3]', 'uncited'],
    ]);
    expect(record.structure).toMatchObject([{ markerForm: '[n]', noteForm: '[n]', scope: 1 }]);
  });

  it('parts paragraphs at lines that hold nothing but a non-breaking space', () => {
    expect(record.notes[1]?.text).toBe('“Breakwater Bonds Fail,” The Guardian, May 4, 1998, https://example.org/bonds.');
  });

  it('keeps a non-breaking space within a paragraph', () => {
    expect(JSON.stringify(record.body)).toContain(`${nbsp}Credit was dearer.`);
  });

  it('sets the series blurb and the disclaimer aside, out of body and last note', () => {
    expect(record.asides.map(({ role }) => role)).toEqual(['series', 'disclaimer']);
    expect(record.metadata.series).toBe('Working Harbours');
    expect(record.origins.series).toBe('text');
    expect(JSON.stringify(record.body)).not.toContain('Working Harbours');
    expect(record.notes.at(-1)?.text).toBe('Ibid.');
  });

  it('takes a bare line above prose for a heading', () => {
    expect(record.headings.map(({ text, depth }) => [text, depth])).toEqual([['Who Paid for the Breakwater?', 1]]);
  });

  it('never renumbers: a marker without a note stays, with its place', () => {
    expect(record.markers.map(({ id, label, note }) => [id, label, note])).toEqual([
      ['xref-1', '1', 'fn1'],
      ['xref-2', '2', 'fn2'],
      ['xref-4', '4', null],
    ]);
    const missing = record.findings.find(({ rule }) => rule === 'missing-note');
    expect(missing).toMatchObject({ severity: 'warning', about: 'xref-4' });
    const lines = article.split('\n');
    expect(lines[(missing?.span.start.line ?? 0) - 1]?.slice((missing?.span.start.column ?? 0) - 1)).toMatch(/^\[4\]/);
  });

  it('says which note nobody calls', () => {
    expect(record.findings.find(({ rule }) => rule === 'uncited-note')).toMatchObject({ about: 'fn3' });
  });
});

describe('what is no note', () => {
  it('leaves years, [0] and [sic] in brackets alone', () => {
    const record = read(`${prose('It was [sic] the year [1998], or year [0].[1]')}\n\n[1] Ibid.\n`);
    expect(record.markers.map(({ label }) => label)).toEqual(['1']);
  });

  it('finds no notes in a text that has none', () => {
    const record = read(`${prose('No notes here.')}\n\n${prose('Nor here.')}\n`);
    expect(record.notes).toEqual([]);
    expect(record.structure).toEqual([]);
  });

  it('keeps a body paragraph that begins with a marker', () => {
    const record = read(
      `${prose('First.[1]')}\n\n[2] ${prose('began the second paragraph.')}\n\n[1] Ledger, folio 3.\n\n[2] Ledger, folio 9.\n`,
    );
    expect(record.notes.map(({ text }) => text)).toEqual(['Ledger, folio 3.', 'Ledger, folio 9.']);
    expect(record.markers.map(({ label }) => label)).toEqual(['1', '2']);
  });
});

describe('notes in other shapes', () => {
  it('joins wrapped lines with one space, and keeps further paragraphs of a note', () => {
    const record = read(
      `${prose('One.[1]')}\n\n${prose('Two.[2]')}\n\nNotes\n\n[1] Ledger of the harbour\n    office, folio 3.\n\nA second paragraph of the first note.\n\n[2] Ibid.\n`,
    );
    expect(record.notes[0]?.text).toBe('Ledger of the harbour office, folio 3.\nA second paragraph of the first note.');
    expect(record.asides.map(({ role }) => role)).toEqual(['notes-heading']);
  });

  it('reads notes that no blank line parts', () => {
    const record = read(`${prose('One.[1] Two.[2]')}\n\n[1] Ledger, folio 3.\n[2] Ledger, folio 9.\n`);
    expect(record.notes.map(({ text }) => text)).toEqual(['Ledger, folio 3.', 'Ledger, folio 9.']);
  });

  it('keeps a second note of the same number, under an id of its own', () => {
    const record = read(`${prose('One.[1] Two.[2]')}\n\n[1] Ledger.\n\n[2] Chart.\n\n[2] Chart, folded.\n`);
    expect(record.notes.map(({ id, status }) => [id, status])).toEqual([
      ['fn1', 'ok'],
      ['fn2', 'ok'],
      ['fn2-2', 'duplicate'],
    ]);
    expect(rulesOf(record)).toContain('duplicate-note');
  });

  it('makes one marker of each label of a cluster', () => {
    const record = read(`${prose('Many say so.[1, 2] Some more.[1–3]')}\n\n[1] A.\n\n[2] B.\n\n[3] C.\n`);
    expect(record.markers.map(({ id, label }) => [id, label])).toEqual([
      ['xref-1', '1'],
      ['xref-2', '2'],
      ['xref-1-2', '1'],
      ['xref-2-2', '2'],
      ['xref-3', '3'],
    ]);
    expect(record.markers[0]?.cluster?.raw).toBe('[1, 2]');
  });
});

describe('what stands above the article', () => {
  const top = `The Price of Stone\n\nBy Edda Marsh and Tomas Lindqvist\n\n4 May 2019\n\n${prose('Salt came first.[1]')}\n\n[1] Ledger.\n`;

  it('reads title, byline and date, and says that the text gave them', () => {
    const { metadata, origins, asides } = read(top);
    expect(metadata).toMatchObject({ title: 'The Price of Stone', issued: '2019-05-04' });
    expect(metadata.authors).toEqual([
      { family: 'Marsh', given: 'Edda' },
      { family: 'Lindqvist', given: 'Tomas' },
    ]);
    expect(origins).toMatchObject({ title: 'text', authors: 'text', issued: 'text' });
    expect(asides.map(({ role }) => role)).toEqual(['title', 'byline', 'date']);
  });

  it('lets the sidecar win, and still knows the title line for what it is', () => {
    const record = read(top, { sidecar: 'title: The Price of Stone\nauthor: E. Marsh\n' });
    expect(record.origins).toMatchObject({ title: 'sidecar', authors: 'sidecar' });
    expect(record.headings).toEqual([]);
  });

  it('does not take a section heading for a title', () => {
    const record = read(`Introduction\n\n${prose('Salt came first.[1]')}\n\n[1] Ledger.\n`);
    expect(record.metadata.title).toBeUndefined();
    expect(record.headings.map(({ text }) => text)).toEqual(['Introduction']);
    expect(rulesOf(record)).toContain('missing-title');
  });
});

describe('Markdown sources', () => {
  const record = read(
    `---\ntitle: Ledgers\nlang: en\n---\n\n# Ledgers\n\n## Salt\n\nSalt *came* first.[^1] Stone came later.[^b]\n\n[^1]: Ledger, *folio* 3.\n`,
    {
      path: 'ledgers.md',
    },
  );

  it('takes its footnotes as they are, and finds the marker that has no note', () => {
    expect(record.notes.map(({ label, raw, text }) => [label, raw, text])).toEqual([['1', '[^1]:', 'Ledger, folio 3.']]);
    expect(record.markers.map(({ label, note }) => [label, note])).toEqual([
      ['1', 'fn1'],
      ['b', null],
    ]);
  });

  it('counts depth from the highest heading below the title', () => {
    expect(record.headings.map(({ text, depth }) => [text, depth])).toEqual([['Salt', 1]]);
    expect(record.metadata.title).toBe('Ledgers');
  });
});

describe('what a person says in the sidecar', () => {
  const text = `${prose('One.[1] Two.[2]')}\n\n[1] Ledger.\n\n[3] Chart.\n`;

  it('ties a marker to the note that it names', () => {
    const record = read(text, { sidecar: 'links:\n  2: "3"\n' });
    expect(record.markers[1]).toMatchObject({ label: '2', note: 'fn3' });
    expect(rulesOf(record)).not.toContain('missing-note');
  });

  it('accepts a finding, which stays in the record', () => {
    const record = read(text, { sidecar: 'accept:\n  - rule: missing-note\n    about: xref-2\n    reason: lost in the fire of 1911\n' });
    expect(record.findings.find(({ rule }) => rule === 'missing-note')?.accepted).toBe('lost in the fire of 1911');
  });

  it('says where an acceptance or a correction meets nothing', () => {
    const record = read(text, { sidecar: 'links:\n  9: none\naccept:\n  - rule: duplicate-note\n    reason: none\n' });
    expect(rulesOf(record)).toEqual(expect.arrayContaining(['unused-acceptance', 'unused-correction']));
  });
});

describe('what Markdown sources hold besides', () => {
  it('keeps character references in a note that stands in a paragraph', () => {
    const record = read('Salt came first.[1]\n\n[1] &copy; Marsh &#38; Sons, \\*folio\\* 3.\n', { path: 'a.md' });
    expect(record.notes[0]?.text).toBe('© Marsh & Sons, *folio* 3.');
  });

  it('finds a note that is defined within another, and none that begins in code', () => {
    const record = read('Salt.[^a] Stone.[^b]\n\n[^a]: One.\n    [^b]: Two.\n\n`x\n[1] y`\n', { path: 'a.md' });
    expect(record.notes.map(({ label }) => label)).toEqual(['a', 'b']);
  });
});

describe('how the convention of a text is told', () => {
  const body = (mark: (number: number) => string): string =>
    [1, 2, 3]
      .map(
        (number) =>
          `The ${number}th ledger was kept in ink and sealed with wax by the clerk of the harbour${mark(number)} and nobody opened it.`,
      )
      .join('\n\n');
  const notes = (label: (number: number) => string): string =>
    [1, 2, 3].map((number) => `${label(number)} Ledger of the harbour office, folio ${number}0.`).join('\n\n');

  it.each([
    ['[n]', '[n]:', (n: number) => `[${n}]`, (n: number) => `[${n}]:`],
    ['[n]', 'n.', (n: number) => `[${n}]`, (n: number) => `${n}.`],
    ['[n]', 'n. ^', (n: number) => `[${n}]`, (n: number) => `${n}. ^`],
    ['(n)', '(n)', (n: number) => ` (${n})`, (n: number) => `(${n})`],
    ['(n)', 'n.', (n: number) => `(${n})`, (n: number) => `${n}.`],
    ['¹', '¹', (n: number) => '¹²³'[n - 1] as string, (n: number) => '¹²³'[n - 1] as string],
    ['¹', 'n.', (n: number) => '¹²³'[n - 1] as string, (n: number) => `${n}.`],
    ['n', 'n.', (n: number) => `.${n}`, (n: number) => `${n}.`],
    ['[n]', '[n]', (n: number) => `[${'i'.repeat(n)}]`, (n: number) => `[${'i'.repeat(n)}]`],
    ['*', '*', (n: number) => '*†‡'[n - 1] as string, (n: number) => '*†‡'[n - 1] as string],
  ])('markers %s with notes %s', (markerForm, noteForm, mark, label) => {
    const record = read(`${body(mark)}\n\nNotes\n\n${notes(label)}\n`);
    expect(record.structure).toMatchObject([{ markerForm, noteForm }]);
    expect(record.notes.map(({ text }) => text)).toEqual([1, 2, 3].map((number) => `Ledger of the harbour office, folio ${number}0.`));
    expect(record.markers.map(({ note }) => note)).toEqual(record.notes.map(({ id }) => id));
  });

  it('counts notes that have no labels under their heading', () => {
    const record = read(`${body((n) => `[${n}]`)}\n\nNotes\n\n${notes(() => '').replace(/^ /gm, '')}\n`);
    expect(record.notes.map(({ label, labelGiven, text }) => [label, labelGiven, text.slice(-2)])).toEqual([
      ['1', false, '0.'],
      ['2', false, '0.'],
      ['3', false, '0.'],
    ]);
  });

  it('does not take a numbered list for notes, nor amounts and years for markers', () => {
    const record = read(`${body(() => '')}\n\n1. Open the door (2).\n\n2. Pay 5 pounds.\n\n3. Leave by 1998.\n\n${body(() => '')}\n`);
    expect(record.notes).toEqual([]);
    expect(record.markers).toEqual([]);
  });
});

describe('articles whose notes do not stand at the end', () => {
  it('keeps the paragraphs between interleaved notes in the body', () => {
    const record = read(
      `${prose('One.[1]')}\n\n[1] Ledger, folio 3.\n\n${prose('Two.[2]')}\n\n[2] Ledger, folio 9.\n\n${prose('Three.[3]')}\n\n[3] Chart.\n`,
    );
    expect(record.notes.map(({ text }) => text)).toEqual(['Ledger, folio 3.', 'Ledger, folio 9.', 'Chart.']);
    expect(record.markers.map(({ note }) => note)).toEqual(['fn1', 'fn2', 'fn3']);
    expect(record.body.children).toHaveLength(3);
  });

  it('goes on with the body where the article goes on after its notes', () => {
    const rest = Array.from({ length: 30 }, (_, index) => prose(`Paragraph ${index}.`)).join('\n\n');
    const record = read(`${prose('One.[1] Two.[2]')}\n\n[1] Ledger.\n\n[2] Chart.\n\n${rest}\n`);
    expect(record.notes.map(({ text }) => text)).toEqual(['Ledger.', 'Chart.']);
    expect(record.body.children).toHaveLength(31);
    expect(rulesOf(record)).not.toContain('unsorted-passage');
  });
});

describe('bare headings', () => {
  it('stand above prose, and above other headings', () => {
    const record = read(
      `${prose('One.[1]')}\n\nThe Harbour\n\nWho Paid (and Who Did Not)\n\n${prose('Two.')}\n\nMay 4, 2019\n\n${prose('Three.')}\n\n[1] Ledger.\n`,
    );
    expect(record.headings.map(({ text }) => text)).toEqual(['The Harbour', 'Who Paid (and Who Did Not)']);
  });
});
