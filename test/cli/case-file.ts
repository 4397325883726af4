/**
 * A case of the command line: a Markdown file with prose, files and commands.
 *
 * A fenced block whose info is `file=NAME` is a file that is there before the commands run; with `bytes` before it, `\xNN`
 * in it stands for a byte. A block that begins with `% ` is a command: the line, what it reads from standard input up to
 * `^D` (if it reads), what it writes to standard output, what it writes to standard error (after `2> `), and its exit
 * status (after `=> `).
 */
export interface CaseFile {
  files: { name: string; content: Uint8Array }[];
  commands: CaseCommand[];
}

interface CaseCommand {
  line: string;
  input: string;
  /** What the block says after the command and its input. */
  expected: string;
  /** Lines of the case file that the expected part takes: from, up to and without. */
  at: [start: number, end: number];
}

/** Reads a case. */
export function readCase(markdown: string): CaseFile {
  const lines = markdown.split('\n');
  const files: CaseFile['files'] = [];
  const commands: CaseCommand[] = [];
  for (let at = 0; at < lines.length; at++) {
    const fence = /^(`{3,})(.*)$/.exec(lines[at] as string);
    if (!fence) continue;
    const end = lines.indexOf(fence[1] as string, at + 1);
    if (end === -1) throw new Error(`The block in line ${at + 1} is not closed.`);
    const info = fence[2] as string;
    const content = lines.slice(at + 1, end);
    const name = /(?:^|\s)file=(\S+)/.exec(info)?.[1];
    if (name !== undefined) files.push({ name, content: bytesOf(content, /(?:^|\s)bytes(?:\s|$)/.test(info)) });
    else if (content[0]?.startsWith('% ')) commands.push(commandOf(content, at + 1, end));
    at = end;
  }
  return { files, commands };
}

/** What a command came to, in the words of a case. */
export function outcomeText({ stdout, stderr, status }: { stdout: string; stderr: string; status: number | null }): string {
  const errors = linesOf(stderr).map((line) => `2> ${line}`.trimEnd());
  return [...linesOf(stdout), ...errors, `=> ${status}`].join('\n');
}

/** The case with what its commands really come to. */
export function accepted(markdown: string, { commands }: CaseFile, outcomes: readonly string[]): string {
  const lines = markdown.split('\n');
  for (const [index, { at }] of [...commands.entries()].reverse())
    lines.splice(at[0], at[1] - at[0], ...(outcomes[index] as string).split('\n'));
  return lines.join('\n');
}

function commandOf(content: readonly string[], start: number, end: number): CaseCommand {
  const stop = content.indexOf('^D');
  const input = stop === -1 ? '' : `${content.slice(1, stop).join('\n')}\n`;
  const first = stop === -1 ? 1 : stop + 1;
  return {
    line: (content[0] as string).slice(2),
    input,
    expected: content.slice(first).join('\n'),
    at: [start + first, end],
  };
}

function bytesOf(content: readonly string[], escaped: boolean): Uint8Array {
  const text = content.length ? `${content.join('\n')}\n` : '';
  if (!escaped) return Buffer.from(text, 'utf8');
  // The last line end is that of the block, and bytes are given to the last one.
  const parts = text.slice(0, -1).split(/(\\x[0-9a-f]{2})/i);
  return Buffer.concat(
    parts.map((part) => (/^\\x[0-9a-f]{2}$/i.test(part) ? Buffer.from(part.slice(2), 'hex') : Buffer.from(part, 'utf8'))),
  );
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
