import fc from 'fast-check';

/** Characters that trip readers of text: markup of every kind, controls, white space of every kind, other scripts. */
const awkward = fc.constantFrom(
  ...[
    '[',
    ']',
    '[1]',
    '[2]',
    '[^a]',
    '[^1]:',
    '(',
    ')',
    '*',
    '**',
    '_',
    '`',
    '```',
    '#',
    '##',
    '>',
    '-',
    '+',
    '1.',
    '12)',
    '|',
    '~~',
    '\\',
    '&amp;',
    '&',
    '<',
    '<b>',
    '<!--',
    ']]>',
    'javascript:',
    'https://example.org/a_b',
    '![x](y)',
    '[x](javascript:z)',
  ],
  ...['“', '”', '‘', '’', '"', '„', '«', '»', '–', '—', '…', '：', '（1）', '¹', '†'],
  ...[
    '\t',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\u2003',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\u0001',
    '\u001a',
    '\f',
    '\ufffd',
    '\ufffe',
  ],
  ...['ß', 'é', 'e\u0301', '中文', 'Ж', '𝒳', '👩‍🔬', 'ﬁ'],
);
const word = fc.constantFrom(
  'harbour',
  'Salt',
  'the',
  'of',
  'Ledger',
  'London:',
  'Press,',
  '2019',
  'no. 4',
  'p 7',
  'May5, 2010',
  'Ibid.',
  'See',
  'ed.',
  'v.',
  'Inc.',
  'and',
  'et al.',
);

/** A few words with awkward signs among them. */
const passage = fc
  .array(fc.oneof({ weight: 3, arbitrary: word }, { weight: 2, arbitrary: awkward }), { minLength: 1, maxLength: 14 })
  .chain((parts) =>
    fc
      .array(fc.constantFrom('', ' ', ' '), { minLength: parts.length, maxLength: parts.length })
      .map((gaps) => parts.map((part, index) => part + gaps[index]).join('')),
  );

/** An article: paragraphs with markers, then notes with labels, some of them missing, doubled or out of order. */
export const articleText = fc
  .record({
    paragraphs: fc.array(passage, { maxLength: 6 }),
    notes: fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), passage), { maxLength: 6 }),
    heading: fc.constantFrom('', 'Notes\n\n', '* * *\n\n'),
    gap: fc.constantFrom('\n', '\n\n', '\n\u00a0\n'),
  })
  .map(
    ({ paragraphs, notes, heading, gap }) =>
      `${paragraphs.map((text, index) => `${text} word[${index + 1}]`).join('\n\n')}\n\n${heading}${notes.map(([label, text]) => `[${label}] ${text}`).join(gap)}`,
  );

/** Any article, any passage, any string. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: articleText },
  passage,
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => text.toWellFormed()),
);
