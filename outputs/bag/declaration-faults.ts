import type { Fault } from '../verify/fault.js';
import { DECLARATION } from './layout.js';
import { readTagFile } from './read-tag-file.js';
import { tagLines } from './tag-lines.js';

/** The two lines of a bag declaration, in their order (RFC 8493, section 2.1.1). */
const LINES = [/^BagIt-Version: (\d+\.\d+)$/, /^Tag-File-Character-Encoding: (UTF-8)$/];
const EXPECTED = ['BagIt-Version: 1.0', 'Tag-File-Character-Encoding: UTF-8'];

/** What is wrong with the declaration of a bag. Older versions have other rules, and are told from this one. */
export function declarationFaults(bag: string): Fault[] {
  const fault = (message: string, line?: number): Fault => ({ file: DECLARATION, message, ...(line !== undefined && { line }) });
  const text = readTagFile(bag, DECLARATION);
  if (text === undefined) return [fault('The file is missing: this is no bag.')];
  const { lines, ended } = tagLines(text);
  if (lines.length !== LINES.length || !ended) return [fault(`It must have these two lines and no more: ${EXPECTED.join(' / ')}.`)];
  const wrong = lines.flatMap((line, index) =>
    LINES[index]?.test(line) ? [] : [fault(`Expected “${EXPECTED[index]}”, as the rules of BagIt have it.`, index + 1)],
  );
  const version = LINES[0]?.exec(lines[0] ?? '')?.[1];
  if (wrong.length || version === '1.0') return wrong;
  return [fault(`The bag is of version ${version}. Expected 1.0: it is checked by RFC 8493.`, 1)];
}
