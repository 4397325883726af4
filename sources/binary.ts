import { Quarantine } from '../schemas/quarantine.js';

const SIGNATURES: readonly [kind: string, bytes: readonly number[]][] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38, 0x37, 0x61]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an older office document', [0xd0, 0xcf, 0x11, 0xe0]],
];

/** Controls that texts do hold: TAB, LF, VT, FF, CR, and the ^Z and ESC of old systems. */
const TEXT_CONTROLS = new Set([9, 10, 11, 12, 13, 26, 27]);

/**
 * Makes sure that bytes are text at all.
 *
 * @throws {Quarantine} `binary-source` where they have the signature of another kind of file, a NUL, or many control characters
 */
export function assertText(bytes: Uint8Array): void {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known) throw binary(`The file is ${known[0]}`);
  let controls = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte >= 32 || TEXT_CONTROLS.has(byte)) continue;
    if (byte === 0) throw binary(`The file has a NUL byte at offset ${at}`);
    controls++;
  }
  // A stray control character is damage that can be repaired; one in a hundred bytes is no text.
  if (controls > 8 && controls * 100 > bytes.length) throw binary(`The file has ${controls} control characters`);
}

function binary(found: string): Quarantine {
  return new Quarantine(
    'binary-source',
    `${found}, so it is no text. Expected plain text or Markdown; export the article as text, or take the file out of the inputs.`,
  );
}
