import type { LineFault } from './bag-manifest.js';
import { tagLines } from './tag-lines.js';

/** An element of bag-info.txt: label and value. */
export type BagInfoElement = readonly [label: string, value: string];

/**
 * The metadata of a bag (RFC 8493, section 2.2.2), in the order given.
 *
 * @param elements without those that nobody gave a value; a line end in a value becomes a space, since what continues a
 *   value on another line would not give the same value back
 */
export function writeBagInfo(elements: readonly (readonly [label: string, value: string | undefined])[]): string {
  return elements.flatMap(([label, value]) => (value ? `${label}: ${value.replace(/\s*[\r\n]+\s*/g, ' ').trim()}\n` : [])).join('');
}

/** Reads the metadata of a bag. A line that begins with white space continues the one before. */
export function readBagInfo(text: string): { elements: BagInfoElement[]; faults: LineFault[] } {
  const elements: [string, string][] = [];
  const faults: LineFault[] = [];
  for (const [index, line] of tagLines(text).lines.entries()) {
    const last = elements.at(-1);
    const [, label, value] = /^([^\s:](?:[^:]*[^\s:])?):[ \t](.*)$/.exec(line) ?? [];
    if (/^[ \t]/.test(line) && last) last[1] += ` ${line.trim()}`;
    else if (label !== undefined && value !== undefined) elements.push([label, value]);
    else faults.push({ line: index + 1, message: 'It is not in the form of bag-info.txt: label, colon, space, value.' });
  }
  return { elements, faults };
}

/** The sum of a payload: bytes and number of files. */
export function payloadOxum(files: Iterable<{ size: number }>): string {
  let [octets, streams] = [0, 0];
  for (const { size } of files) {
    octets += size;
    streams++;
  }
  return `${octets}.${streams}`;
}
