/**
 * The lines of a text tag file. They end at LF, CR or CRLF, each of them, the last one too (RFC 8493, section 2.3).
 *
 * @returns the lines without their ends, and whether the last one has an end
 */
export function tagLines(text: string): { lines: string[]; ended: boolean } {
  const lines = text.split(/\r\n|\r|\n/);
  const ended = lines.at(-1) === '';
  return { lines: ended ? lines.slice(0, -1) : lines, ended };
}
