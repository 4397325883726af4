import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from '../../sources/media-type.js';

describe('what kind of text a source is', () => {
  it('goes by the name of the file', () => {
    expect(mediaTypeOf('a.md', 'Salt.')).toEqual({ mediaType: 'text/markdown' });
    expect(mediaTypeOf('a.MARKDOWN', 'Salt.')).toEqual({ mediaType: 'text/markdown' });
    expect(mediaTypeOf('a.txt', 'Salt.[1]\n\n[1] Ledger.')).toEqual({ mediaType: 'text/plain' });
  });

  it('is told as Markdown by the definition of a footnote, and says by which sign', () => {
    expect(mediaTypeOf('a.txt', 'Salt.[^1]\n\n[^1]: Ledger.')).toEqual({ mediaType: 'text/markdown', sign: '[^1]:' });
  });

  it('is told as Markdown by one heading behind number signs where links are written as Markdown has them', () => {
    const text = 'Text.\n\n## Salt\n\nIt is in [the ledger](https://example.org/ledger).';
    expect(mediaTypeOf('a.txt', text)).toEqual({ mediaType: 'text/markdown', sign: '## Salt' });
    expect(mediaTypeOf('a.txt', 'Text.\n\n## Salt\n\nIt is in [1](a ledger).')).toEqual({ mediaType: 'text/plain' });
    expect(mediaTypeOf('a.txt', 'It is in [the ledger](https://example.org/ledger).')).toEqual({ mediaType: 'text/plain' });
  });

  it('is told as Markdown by two headings behind number signs, not by one', () => {
    expect(mediaTypeOf('a.txt', '# Salt\n\nText.\n\n## Stone\n\nText.')).toEqual({ mediaType: 'text/markdown', sign: '# Salt' });
    expect(mediaTypeOf('a.txt', 'Text.\n\n# 4 was the best of them.\n\nText.')).toEqual({ mediaType: 'text/plain' });
  });

  it('is not told as Markdown by what raw text has, too', () => {
    const text = '1. Smith, Ledger.\n\n- a dash\n\n* * *\n\n[1]: http://example.org\n\n#hashtag and #another\n\n    set in\n\n> quoted';
    expect(mediaTypeOf('a.txt', text)).toEqual({ mediaType: 'text/plain' });
  });
});
