import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../schemas/index.js';
import { Quarantine } from '../../schemas/quarantine.js';
import { decode } from '../../sources/decode.js';
import { quarantined } from './quarantined.js';

const bytes = (...parts: (string | number)[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])));
const utf16 = (text: string, bigEndian = false): Uint8Array => {
  const out = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) out.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return new Uint8Array(out.buffer);
};

describe('byte order marks', () => {
  it('drops that of UTF-8', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 'Naïve'))).toEqual({ text: 'Naïve', encoding: 'utf-8' });
  });
  it('drops a second one that another program wrote', () => {
    expect(decode(bytes('\ufeff\ufeffNaïve')).text).toBe('Naïve');
  });
  it('reads UTF-16 of both byte orders by them', () => {
    expect(decode(utf16('\ufeffThe quay “sank” 🌊'))).toEqual({ text: 'The quay “sank” 🌊', encoding: 'utf-16le' });
    expect(decode(utf16('\ufeffThe quay', true))).toEqual({ text: 'The quay', encoding: 'utf-16be' });
  });
  it('keeps one that stands within the text, for it is no mark there', () => {
    expect(decode(bytes('The\ufeff quay')).text).toBe('The\ufeff quay');
  });
});

describe('without a mark', () => {
  it('takes valid UTF-8 for UTF-8', () => {
    expect(decode(bytes('Müller — “ok” 🌊'))).toEqual({ text: 'Müller — “ok” 🌊', encoding: 'utf-8' });
  });
  it('reads Windows-1252 where no sequence of several bytes is valid', () => {
    expect(decode(bytes('He said ', 0x93, 'no', 0x94, ' in Z', 0xfc, 'rich', 0x85))).toEqual({
      text: 'He said “no” in Zürich…',
      encoding: 'windows-1252',
    });
  });
  it('maps all 32 bytes from 0x80, the five open ones to their controls', () => {
    const high = Array.from({ length: 32 }, (_, index) => 0x80 + index);
    expect(decode(bytes('x', ...high)).text).toBe('x€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
  });
  it('sets a UTF-8 file with one bad byte aside, and says where', () => {
    const { rule, message, span } = quarantined(() => decode(bytes('Naïve\r\nart ', 0x94, ' here')));
    expect(rule).toBe('invalid-encoding');
    expect(message).toMatch(/^Byte 0x94 at offset 12 \(line 2, column 5\) is no valid UTF-8\./);
    expect(span?.start).toEqual({ line: 2, column: 5, offset: 11 });
  });
  it('does so where the valid sequence comes after the bad byte', () => {
    expect(quarantined(() => decode(bytes('a ', 0x94, ' naïve'))).message).toContain('offset 2 ');
  });
  it('counts the mark in the offset of the byte, and not in the column', () => {
    const { message } = quarantined(() => decode(bytes(0xef, 0xbb, 0xbf, 'ab', 0xff)));
    expect(message).toContain('0xFF at offset 5 (line 1, column 3)');
  });
  it.each([
    ['overlong', [0xc0, 0xaf]],
    ['surrogate', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['cut off', [0xe2, 0x80]],
  ])('takes no %s sequence for UTF-8', (_, sequence) => {
    expect(quarantined(() => decode(bytes('é ', ...sequence))).rule).toBe('invalid-encoding');
  });
});

describe('a forced encoding', () => {
  it.each<[Encoding, number[], string]>([
    ['windows-1251', [0xcf, 0xf0, 0xe0, 0xe2, 0xe4, 0xe0], 'Правда'],
    ['gb18030', [0xd6, 0xd0, 0xce, 0xc4], '中文'],
    ['windows-1252', [0x80, 0x20, 0x31], '€ 1'],
    ['utf-16le', [...utf16('quay')], 'quay'],
    ['utf-16be', [...utf16('quay', true)], 'quay'],
    ['utf-8', [0xc3, 0xa9], 'é'],
  ])('reads %s', (encoding, input, text) => {
    expect(decode(new Uint8Array(input), encoding)).toEqual({ text, encoding });
  });
  it('is strict: what is no UTF-8 is not read as anything else', () => {
    expect(quarantined(() => decode(bytes('quay ', 0xfc), 'utf-8')).message).toContain('offset 5 ');
  });
  it('says where a multi-byte encoding fails', () => {
    const { rule, message } = quarantined(() => decode(bytes('one\ntwo ', 0xd6, 0x20, ' three'), 'gb18030'));
    expect(rule).toBe('invalid-encoding');
    expect(message).toContain('line 2, column 5');
  });
});

describe('UTF-16 that is damaged', () => {
  it('sets lone surrogates aside, with their place', () => {
    const { rule, message } = quarantined(() => decode(utf16('\ufeffquay \ud800 x')));
    expect(rule).toBe('invalid-encoding');
    expect(message).toContain('line 1, column 6');
  });
  it('sets half a character at the end aside', () => {
    expect(quarantined(() => decode(new Uint8Array([...utf16('\ufeffquay'), 0x41]))).message).toMatch(/ends within a character/);
  });
});

describe('what is no text', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7 quay')],
    ['a ZIP archive', bytes('PK', 3, 4, 'quay')],
    ['a PNG', bytes(0x89, 'PNG quay')],
    ['a GIF', bytes('GIF89a quay')],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 'quay')],
    ['a gzip', bytes(0x1f, 0x8b, 'quay')],
    ['a NUL', bytes('quay', 0, 'side')],
    ['many controls', bytes(...Array.from({ length: 20 }, () => 1), 'quay')],
    ['UTF-16 without a mark', utf16('quay')],
  ])('sets %s aside', (_, input) => {
    expect(quarantined(() => decode(input)).rule).toBe('binary-source');
  });
  it('lets the controls of old systems and a few stray ones be', () => {
    expect(decode(bytes('a\tb\fc\vd', 27, 'e', 1, 2, 26)).text).toBe('a\tb\fc\vd\u001be\u0001\u0002\u001a');
  });
  it.each([['nothing'], [' \n\t'], ['\u00a0\u3000\u2028\u0085'], ['\ufeff \n']])('sets %j aside as empty', (text) => {
    expect(quarantined(() => decode(bytes(text === 'nothing' ? '' : text))).rule).toBe('empty-source');
  });
});

it('either decodes or sets aside, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
      try {
        expect(decode(input).text).not.toMatch(/\p{Cs}/u);
      } catch (error) {
        expect(error).toBeInstanceOf(Quarantine);
      }
    }),
  );
});

it('gives valid UTF-8 back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      fc.pre(!/[\u0000-\u001f]/.test(text));
      expect(decode(new TextEncoder().encode(`x${text}`)).text).toBe(`x${text}`);
    }),
  );
});
