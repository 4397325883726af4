import { createInterface } from 'node:readline';
import { UsageError } from '../../schemas/usage-error.js';
import { citeNote } from '../citations/cite.js';
import { EXIT } from './exit.js';

/** `offprint cite`: a note a line in, `{id, text, items}` a line out. */
export async function citeCommand(text: string): Promise<number> {
  if (text !== '-') {
    process.stdout.write(`${cited('1', text)}\n`);
    return EXIT.done;
  }
  let line = 0;
  for await (const row of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (row.trim() === '') continue;
    const note = noteOf(row, line);
    process.stdout.write(`${cited(note.id, note.text)}\n`);
  }
  return EXIT.done;
}

function cited(id: string, text: string): string {
  return JSON.stringify({ id, text, items: citeNote(text, id) });
}

/** A line that begins with a brace is JSON, and must be right; any other is the note itself. */
function noteOf(row: string, line: number): { id: string; text: string } {
  if (!row.startsWith('{')) return { id: String(line), text: row };
  let data: { id?: unknown; text?: unknown };
  try {
    data = JSON.parse(row) as typeof data;
  } catch {
    throw new UsageError(`-:${line}: the line begins with a brace but is no JSON. Expected {"id": …, "text": …}, or a note as plain text.`);
  }
  if (typeof data.text !== 'string') throw new UsageError(`-:${line}: the line has no "text". Expected {"id": …, "text": …}.`);
  return { id: typeof data.id === 'string' || typeof data.id === 'number' ? String(data.id) : String(line), text: data.text };
}
