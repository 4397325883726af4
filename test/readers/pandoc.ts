import { convert } from 'pandoc-wasm';

/** What pandoc makes of a document. */
export interface PandocReading {
  /** Its warnings, as it prints them. */
  warnings: string[];
  /** The words of each note, without white space. */
  notes: Set<string>;
}

/** Reads a document with pandoc. @param from the format, as pandoc names it, such as `jats` */
export async function readByPandoc(text: string, from: string): Promise<PandocReading> {
  const { stdout, stderr, warnings } = (await convert({ from, to: 'json' }, text, {})) as {
    stdout: string;
    stderr: string;
    warnings: { pretty?: string }[];
  };
  const told = [...warnings.map((warning) => warning.pretty ?? JSON.stringify(warning)), ...(stderr ? [stderr] : [])];
  return { warnings: told, notes: new Set(stdout ? notesIn(JSON.parse(stdout)) : []) };
}

/** Words without white space, since every format breaks lines where it likes, and with accents composed, as pandoc does it. */
export function inkOf(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, '');
}

function notesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(notesIn);
  if (!isObject(value)) return [];
  const inner = Object.values(value).flatMap(notesIn);
  return value['t'] === 'Note' ? [inkOf(wordsOf(value['c'])), ...inner] : inner;
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('');
  if (!isObject(value)) return '';
  // A node of pandoc's own document model: `t` is its kind, `c` what is in it.
  const { t, c } = value;
  switch (t) {
    case 'Str':
      return c as string;
    case 'Code':
    case 'CodeBlock':
    case 'RawInline':
    case 'RawBlock':
      return (c as [unknown, string])[1];
    case 'Image':
    case 'Link':
      // Attributes and address are no words.
      return wordsOf((c as unknown[])[1]);
    default:
      return wordsOf(c);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
