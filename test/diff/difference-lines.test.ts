import { describe, expect, it } from 'vitest';
import type { Difference } from '../../outputs/diff/difference.js';
import { differenceLine } from '../../outputs/diff/difference-lines.js';

const long = 'They had thermos flasks, folding chairs and an opinion on every officer in the toll house, and waited for hours. '.repeat(2);

describe('a difference in a line', () => {
  it.each<[Difference, string]>([
    [{ article: 'weir', what: 'article', change: 'added', after: 'The Weir' }, 'weir: added “The Weir”'],
    [{ article: 'weir', what: 'article', change: 'removed', before: 'weir.txt' }, 'weir: removed “weir.txt”'],
    [
      { article: 'weir', what: 'source', change: 'changed', field: 'sha256', before: 'aa', after: 'bb' },
      'weir: source: sha256: other bytes',
    ],
    [{ article: 'weir', what: 'source', change: 'changed', field: 'sidecarSha256', after: 'bb' }, 'weir: source: sidecarSha256: added'],
    [{ what: 'configuration', change: 'changed', field: 'sha256', before: 'aa', after: 'bb' }, 'configuration: sha256: other settings'],
    [
      { article: 'weir', what: 'marker', change: 'changed', id: 'xref-2', field: 'note', before: 'fn2', after: null },
      'weir: marker xref-2: note: “fn2” → null',
    ],
    [
      { article: 'weir', what: 'metadata', change: 'changed', field: 'keywords', after: ['water'] },
      'weir: metadata: keywords: nothing → ["water"]',
    ],
    [
      { article: 'weir', what: 'citation', change: 'changed', id: 'fn1.c1', field: 'fields.issued', before: '2017', after: '2018' },
      'weir: citation fn1.c1: issued: “2017” → “2018”',
    ],
    [
      { article: 'weir', what: 'body', change: 'removed', line: 3, before: 'One\nTwo\u001b[31m' },
      'weir: body in line 3: removed “One Two [31m”',
    ],
    [{ article: 'weir', what: 'aside', change: 'changed', field: 'order' }, 'weir: aside: order: changed'],
    [{ what: 'file', change: 'changed', id: 'tables/notes.csv' }, 'file tables/notes.csv: changed'],
  ])('%j', (difference, line) => {
    expect(differenceLine(difference)).toBe(line);
  });

  it('shows the words around the place, and cuts no letter in two', () => {
    const line = differenceLine({
      article: 'a',
      what: 'note',
      change: 'changed',
      id: 'fn1',
      field: 'text',
      before: long,
      after: long.replace('hours', 'days'),
    });
    expect(line).toMatch(/^a: note fn1: text: “….*for hours\..*…” → “….*for days\..*…”$/);
    expect(line.length).toBeLessThan(260);
    for (const shift of [0, 1]) {
      const rails = 'x'.repeat(shift) + '🛤'.repeat(90);
      expect(
        differenceLine({ what: 'note', change: 'changed', before: `${rails}a${rails}`, after: `${rails}b${rails}` }).isWellFormed(),
      ).toBe(true);
    }
  });
});
