import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readManifest, writeManifest } from '../../outputs/manifest/manifest.js';

const [one, two] = ['1'.repeat(64), '2'.repeat(64)] as const;

describe('the manifest', () => {
  it('has a line for each file: checksum, two spaces, path; ordered by path in code units', () => {
    const entries = [
      { path: 'b', sha256: one },
      { path: 'B/é', sha256: two },
    ];
    expect(writeManifest(entries)).toBe(`${two}  B/é\n${one}  b\n`);
  });

  it('percent-encodes line ends and percent signs in paths (RFC 8493)', () => {
    expect(writeManifest([{ path: 'a\r\n100%0A', sha256: one }])).toBe(`${one}  a%0D%0A100%250A\n`);
  });

  it('reads back what it wrote, whatever the paths', () => {
    const path = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('%0A', '%25', 'a\nb', ' x', '\u2028'));
    fc.assert(
      fc.property(fc.uniqueArray(path), (paths) => {
        const entries = paths.sort().map((name) => ({ path: name, sha256: one }));
        expect(readManifest(writeManifest(entries))).toEqual(entries);
      }),
    );
  });

  it.each([
    ['CRLF', `${one}  a\r\n`],
    ['no line end', `${one}  a`],
    ['a line more', `${one}  a\n\n`],
    ['another separator', `${one} *a\n`],
    ['a checksum in capitals', `${'A'.repeat(64)}  a\n`],
    ['another order', `${one}  b\n${two}  a\n`],
    ['a path twice', `${one}  a\n${two}  a\n`],
    ['a sign that need not be encoded', `${one}  %61\n`],
    ['a byte order mark', `\ufeff${one}  a\n`],
  ])('is not read where it has %s', (_, text) => {
    expect(readManifest(text)).toBeUndefined();
  });
});
