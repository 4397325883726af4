import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edit, readingOf } from '../../schemas/reading.js';
import { readText } from '../../sources/reading/read-text.js';

const read = (source: string): string => readText(source, 0, true).text;
const mojibake = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

describe('a reading', () => {
  const edits: Edit[] = [
    { start: 2, end: 4, after: 'X', rule: 'mojibake' },
    { start: 6, end: 7, after: '', rule: 'control-character' },
  ];
  const reading = readingOf('ab12cd-ef', edits);

  it('knows where each of its units stands in the source, and where a stretch of it ends', () => {
    expect(reading.text).toBe('abXcdef');
    expect([...reading.text].map((_, index) => reading.startAt(index))).toEqual([0, 1, 2, 4, 5, 7, 8]);
    expect([1, 2, 3, 4, 5, 6, 7].map((index) => reading.endAt(index))).toEqual([1, 2, 4, 5, 6, 8, 9]);
  });
  it('knows what stands at an offset, and what follows where that was left out', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((offset) => reading.indexAt(offset))).toEqual([0, 1, 2, 2, 3, 4, 5, 5, 6, 7]);
    expect(reading.slice(4, 8)).toBe('cde');
  });
  it('is the source where nothing was changed', () => {
    const same = readingOf('It left.', []);
    expect([same.text, same.startAt(3), same.endAt(3), same.indexAt(3)]).toEqual(['It left.', 3, 3, 3]);
  });
  it('finds its way there and back, whatever was changed', () => {
    const pieces = fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 5 }), fc.constantFrom('', 'y', 'yz'), fc.boolean()), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(pieces, (list) => {
        const changes: Edit[] = [];
        let source = '';
        for (const [piece, after, isChanged] of list) {
          if (isChanged) changes.push({ start: source.length, end: source.length + piece.length, after, rule: 'mojibake' });
          source += piece;
        }
        const made = readingOf(source, changes);
        for (let index = 0; index < made.text.length; index++) {
          const inside = changes.some(({ start }) => start === made.startAt(index));
          expect(made.indexAt(made.startAt(index))).toBeLessThanOrEqual(index);
          if (!inside) expect(made.text[index]).toBe(source[made.startAt(index)]);
          expect(made.endAt(index + 1)).toBeGreaterThan(made.startAt(index));
        }
      }),
    );
  });
});

describe('mojibake', () => {
  it('is turned back, markers and quotation marks alike', () => {
    const meant = 'The pilot’s “great café” closed.¹² It cost 5 €, a naïve sum…';
    expect(read(mojibake(meant))).toBe(meant);
  });
  it('is turned back where Windows-1252 has signs of its own for the bytes', () => {
    expect(read('Itâ€™s late â€“ â€œtoo lateâ€\u009d, he said.')).toBe('It’s late – “too late”, he said.');
  });
  it.each(['Château d’Oléron, forêt', 'poste du pré\u00a0».', 'ÂNGELA ESTÁ AQUI', 'Straße nach Söll', 'naïve café'])(
    'is not what %s is',
    (text) => {
      expect(read(text)).toBe(text);
    },
  );
  it('beside right letters is turned back only where it can be nothing else', () => {
    expect(read('Le café dâ€™en face, déjà fermé, Ã©tait là.')).toBe('Le café d’en face, déjà fermé, Ã©tait là.');
  });
});

describe('words that a line’s end parts', () => {
  it('are joined, whatever indents the next line', () => {
    expect(read('The harb-\n   our was full of pilo-\r\nts.')).toBe('The harbour was full of pilots.');
  });
  it('keep a hyphen that stands within a line elsewhere, or that parts two words of the text', () => {
    expect(read('A well-worn path. Their well-\nworn boots.')).toBe('A well-worn path. Their well-worn boots.');
    expect(read('Salt from the marsh, salt-\nmarsh hay.')).toBe('Salt from the marsh, salt-marsh hay.');
    expect(read('The Anglo-\nNorse kings.')).toBe('The Anglo-Norse kings.');
  });
  it('keep a hyphen that two words share', () => {
    expect(read('zwischen Elb-\nund Oderufer')).toBe('zwischen Elb-\nund Oderufer');
  });
  it('are left alone in an address, and in Markdown', () => {
    expect(read('https://example.org/north-\nquay')).toBe('https://example.org/north-\nquay');
    expect(readText('The harb-\nour', 0, false).text).toBe('The harb-\nour');
  });
});
