import type { Encoding } from '../schemas/index.js';
import { indexLines } from '../schemas/lines.js';
import { Quarantine } from '../schemas/quarantine.js';
import { isWhiteSpace } from '../schemas/white-space.js';
import { assertText } from './binary.js';
import { decodeStrictly, validPrefix } from './strict-decoding.js';
import { findInvalidUtf8 } from './utf-8.js';
import { decodeWindows1252 } from './windows-1252.js';

/** Bytes as text. A byte order mark tells the encoding and is no part of the text. */
export interface Decoded {
  text: string;
  encoding: Encoding;
}

const UTF8_MARK = [0xef, 0xbb, 0xbf];
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Decodes a source. A byte order mark decides; else the bytes are UTF-8 if they are valid as such or hold any valid
 * multi-byte sequence (then bad bytes are damage, not another encoding), and Windows-1252 otherwise.
 *
 * @param bytes the whole file
 * @param forced the encoding that configuration or sidecar names
 * @throws {Quarantine} `binary-source`, `invalid-encoding` or `empty-source`
 */
export function decode(bytes: Uint8Array, forced?: Encoding): Decoded {
  const encoding = forced ?? markedEncoding(bytes);
  const decoded = withoutMarks(encoding ? decodeAs(bytes, encoding) : detect(bytes));
  if (isBlank(decoded.text)) {
    throw new Quarantine(
      'empty-source',
      'The file holds nothing but white space. Expected the text of an article; fill it or take it out of the inputs.',
    );
  }
  return decoded;
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (UTF8_MARK.every((byte, index) => bytes[index] === byte)) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function detect(bytes: Uint8Array): Decoded {
  assertText(bytes);
  const invalid = findInvalidUtf8(bytes);
  if (!invalid) return { text: utf8.decode(bytes), encoding: 'utf-8' };
  if (invalid.multibyte) throw invalidBytes(bytes, 'utf-8', invalid.offset, utf8.decode(bytes.subarray(0, invalid.offset)));
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  if (encoding === 'windows-1252') {
    assertText(bytes);
    return { text: decodeWindows1252(bytes), encoding };
  }
  if (encoding === 'utf-8') {
    assertText(bytes);
    const invalid = findInvalidUtf8(bytes);
    if (invalid) throw invalidBytes(bytes, encoding, invalid.offset, utf8.decode(bytes.subarray(0, invalid.offset)));
    return { text: utf8.decode(bytes), encoding };
  }
  const text = decodeStrictly(bytes, encoding);
  if (text === undefined) {
    const { offset, before } = validPrefix(bytes, encoding);
    throw invalidBytes(bytes, encoding, offset, before);
  }
  assertText(new TextEncoder().encode(text));
  return { text, encoding };
}

/** The text without any byte order mark: some programs write a second one before the first. */
function withoutMarks({ text, encoding }: Decoded): Decoded {
  let start = 0;
  while (text.charCodeAt(start) === 0xfeff) start++;
  return { text: start ? text.slice(start) : text, encoding };
}

function invalidBytes(bytes: Uint8Array, encoding: Encoding, offset: number, before: string): Quarantine {
  const text = withoutMarks({ text: before, encoding }).text;
  const { line, column, offset: at } = indexLines(text).pointAt(text.length);
  const byte = bytes[offset];
  const found = byte === undefined ? 'The file ends within a character' : `Byte 0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;
  const place = { line, column, offset: at };
  return new Quarantine(
    'invalid-encoding',
    `${found} at offset ${offset} (line ${line}, column ${column}) is no valid ${encoding.toUpperCase()}. Repair that character in the source, or name another encoding under \`encoding:\` in the sidecar.`,
    { start: place, end: place },
  );
}

function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (!isWhiteSpace(text[index] as string)) return false;
  return true;
}
