/*
 * The conventions in which the articles of the corpus are written again. In `marker` and `label`, a sign stands for the
 * number: n (digits), ⁿ (superior), ① (circled), ⑴ (parenthesised), ⅰ (roman). An empty label is a list without numbers.
 * `head` is the heading of the notes, `start` the first number, `eachPage` says that each page begins at 1 again.
 */
const conventions = [
  ...under('paragraphs', [
    { marker: 'n', label: 'n. ', head: 'Notes' },
    { marker: 'n', label: 'n\t' },
    { marker: '(n)', label: '(n) ' },
    { marker: '(n)', label: 'n. ', head: 'References' },
    { marker: '[n]', label: 'n) ', head: 'Anmerkungen' },
    { marker: '[n]', label: '[n]: ', head: 'Notas' },
    { marker: '[n]', label: 'n. ↑ ', head: 'References' },
    { marker: '[n]', label: '↑ n ', head: 'Einzelnachweise' },
    { marker: '^n', label: '^n ' },
    { marker: '^n', label: 'n. ', head: 'Notes' },
    { marker: '<sup>n</sup>', label: 'n. ', head: 'Notes' },
    { marker: '[ⅰ]', label: '[ⅰ] ', head: 'Notes' },
    { marker: '[ⅰ]', label: 'ⅰ. ', head: 'Notes' },
    { marker: 'ⁿ', label: 'n. ', head: 'Notes', start: 118 },
    { marker: '[n]', label: '[n] ', start: 18 },
    { marker: '[n]', label: '', head: 'Notes' },
    { marker: 'ⁿ', label: '', head: '注释' },
    { marker: 'n', label: '', head: 'Notes' },
    { marker: '〔n〕', label: '〔n〕', head: '注释' },
    { marker: '【n】', label: '【n】', head: '注释：' },
    { marker: '（n）', label: '（n）', head: '注释' },
    { marker: '①', label: '①', head: '注释' },
    { marker: '①', label: 'n. ', head: '注释' },
    { marker: '⑴', label: '⑴', head: '参考文献' },
  ]),
  ...under('notes line by line', [
    { marker: '[n]', label: '[n] ' },
    { marker: 'n', label: 'n ', head: 'NOTES' },
  ]),
  ...under('hard lines', [{ marker: 'n', label: 'n) ', head: 'Endnotes' }]),
  ...under('notes run together', [
    { marker: '[n]', label: 'n. ', head: 'Notes' },
    { marker: '[n]', label: '[n] ', head: '注释' },
    { marker: '(n)', label: '(n) ', head: 'References' },
  ]),
  ...under('one line', [
    { marker: '[n]', label: '[n] ', head: 'Notes' },
    { marker: 'ⁿ', label: 'n. ', head: 'Notes' },
    { marker: '①', label: '①', head: '注释' },
  ]),
  ...under('interleaved', [
    { marker: '[n]', label: '[n] ' },
    { marker: 'ⁿ', label: 'ⁿ ' },
    { marker: 'n', label: 'n. ' },
  ]),
  ...under('pages', [
    { marker: '[n]', label: '[n] ' },
    { marker: 'ⁿ', label: 'n ' },
    { marker: '[n]', label: '[n] ', eachPage: true },
    { marker: 'ⁿ', label: 'ⁿ ', eachPage: true },
    { marker: 'n', label: 'n. ', eachPage: true },
  ]),
];

/** The conventions by a name that says all of each. */
export const otherConventions = new Map(conventions.map((convention) => [nameOf(convention), convention]));

function under(layout, some) {
  return some.map((convention) => ({ layout, ...convention }));
}

function nameOf({ layout, marker, label, head, start, eachPage }) {
  const shown = label.replace('\t', '⇥').trim() || 'no number';
  return [
    `${layout}: ${marker} → ${shown}`,
    ...(head ? [head.replace('：', ':')] : []),
    ...(start ? [`from ${start}`] : []),
    ...(eachPage ? ['each page from 1'] : []),
  ].join(', ');
}
