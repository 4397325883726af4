import { z } from 'zod';
import { nearest } from '../schemas/nearest.js';

/** What is wrong with a value that a person wrote: where it is, and a sentence without its full stop. */
export interface PlainIssue {
  path: PropertyKey[];
  /** Whether the key is wrong, and not its value. */
  of: 'key' | 'value';
  sentence: string;
}

const KINDS: Record<string, string> = {
  string: 'text (in quotes, if it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

/** Puts what zod found into words for an editor, with the nearest known key where one is unknown. */
export function plainIssue(issue: z.core.$ZodIssue, schema: z.ZodType): PlainIssue {
  const path = [...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const key = issue.keys[0] as string;
      const known = keysAt(schema, path);
      const near = nearest(key, known);
      const hint = near ? `. Did you mean \`${near}\`?` : `. Known keys are ${known.join(', ')}`;
      return { path: [...path, key], of: 'key', sentence: `there is no key \`${[...path, key].join('.')}\`${hint}` };
    }
    case 'invalid_type':
      return at(path, `expected ${KINDS[issue.expected] ?? issue.expected}`);
    case 'invalid_value':
      return at(path, `expected ${issue.values.map((value) => `\`${String(value)}\``).join(' or ')}`);
    case 'invalid_union':
      return union(issue, schema);
    case 'invalid_key':
      return { ...at(path, lowered(issue.issues[0]?.message ?? issue.message)), of: 'key' };
    case 'too_small':
      return at(
        path,
        `expected ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}`,
      );
    case 'too_big':
      return at(
        path,
        `expected ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`,
      );
    default:
      return at(path, lowered(issue.message));
  }
}

/** Of the ways that a value may be written, the one that the person came nearest to, else all of them. */
function union(issue: z.core.$ZodIssueInvalidUnion, schema: z.ZodType): PlainIssue {
  const firsts = issue.errors.map(([first]) => first).filter((first) => first !== undefined);
  const deepest = firsts.find(({ path }) => path.length > 0);
  if (deepest) {
    const { path, of, sentence } = plainIssue(deepest, z.unknown());
    return { of, path: [...issue.path, ...path], sentence: sentence.replace(/^`[^`]*`: /, `\`${[...issue.path, ...path].join('.')}\`: `) };
  }
  const expected = firsts.map((first) => plainIssue({ ...first, path: [] }, schema).sentence.replace(/^expected /, ''));
  return at([...issue.path], `expected ${[...new Set(expected)].join(', or ')}`);
}

function at(path: PropertyKey[], sentence: string): PlainIssue {
  return { path, of: 'value', sentence: path.length ? `\`${path.join('.')}\`: ${sentence}` : sentence };
}

function lowered(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: z.core.JSONSchema._JSONSchema | undefined = z.toJSONSchema(schema);
  for (const step of path) {
    if (typeof current !== 'object') return [];
    current = typeof step === 'number' ? (current.items as z.core.JSONSchema._JSONSchema) : current.properties?.[String(step)];
  }
  return typeof current === 'object' ? Object.keys(current.properties ?? {}) : [];
}
