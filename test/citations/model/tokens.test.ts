import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../pipeline/citations/model/tokens.js';

const words = (text: string): string[] => tokensOf(text).map(({ start, end }) => text.slice(start, end));

describe('the tokens of a reference', () => {
  it('are words and numbers; punctuation is none', () => {
    expect(words('Roe, A. B. (2010). Tides, 12(3), 45–67.')).toEqual(['Roe', 'A', 'B', '2010', 'Tides', '12', '3', '45', '67']);
  });

  it('keep what a hyphen or an apostrophe ties, and part what PDF files have run together', () => {
    expect(words("O'Shea Jean-Luc l’homme")).toEqual(["O'Shea", 'Jean-Luc', 'l’homme']);
    expect(words('BerlinHeidelberg D80 inAdvanced')).toEqual(['Berlin', 'Heidelberg', 'D', '80', 'in', 'Advanced']);
  });

  it('take a link as one', () => {
    const text = 'See https://example.org/a-b/c.html. doi:10.5555/abc.12';
    expect(tokensOf(text).map(({ kind }) => kind)).toEqual(['word', 'link', 'word', 'doi']);
    expect(words(text)).toEqual(['See', 'https://example.org/a-b/c.html', 'doi', '10.5555/abc.12']);
  });

  it('are cut where an entry can no longer be one', () => {
    expect(tokensOf('a '.repeat(5000))).toHaveLength(600);
  });
});
