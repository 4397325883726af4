/**
 * Bytes 0x80 to 0x9F of Windows-1252. Node 20's TextDecoder reads them as Latin-1, so the table is our own. The five
 * bytes that the code page leaves open stand for their C1 controls, as the WHATWG Encoding Standard has it.
 */
export const WINDOWS_1252_HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Decodes Windows-1252. It never fails: every byte stands for something. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252_HIGH[sign.charCodeAt(0) - 0x80] as string);
}
