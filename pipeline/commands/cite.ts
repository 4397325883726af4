import { UsageError } from '../../schemas/usage-error.js';
import { citeNote } from '../citations/cite.js';
import { EXIT } from './exit.js';
import { standardInputLines } from './standard-input.js';

/** A note as it was given. */
interface GivenNote {
  id: string | number;
  text: string;
}

/** `offprint cite`: a note a line in, `{id, text, items, confidence}` a line out. Lines of white space are passed over. */
export async function citeCommand(text: string): Promise<number> {
  if (text !== '-') {
    print({ id: '1', text });
    return EXIT.done;
  }
  let number = 0;
  for await (const line of standardInputLines()) {
    number++;
    if (line.trim() !== '') print(noteOf(number === 1 ? line.replace(/^\ufeff/, '') : line, number));
  }
  return EXIT.done;
}

function print({ id, text }: GivenNote): void {
  const cited = citeNote(text, String(id));
  const line = { id, text, items: cited.map(({ item }) => item), confidence: cited.map(({ confidence }) => confidence) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** A line that begins with a brace is JSON, and must be right; any other is the note itself. */
function noteOf(line: string, number: number): GivenNote {
  if (!line.startsWith('{')) return { id: String(number), text: line };
  const expected = 'Expected {"id": …, "text": …} or a note as plain text';
  let data: { id?: unknown; text?: unknown };
  try {
    data = JSON.parse(line) as typeof data;
  } catch {
    throw new UsageError(`Line ${number} of standard input begins with a brace but is no JSON. ${expected}.`);
  }
  if (typeof data.text !== 'string') throw new UsageError(`Line ${number} of standard input has no "text". ${expected}.`);
  return { id: typeof data.id === 'string' || typeof data.id === 'number' ? data.id : String(number), text: data.text };
}
