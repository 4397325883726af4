import { LineCounter, parseDocument } from 'yaml';
import type { Point } from '../schemas/index.js';

/** Most aliases that one document may expand to: more is an attack, not a way of writing. */
const MAX_ALIASES = 100;
/** Deepest nesting that is read. */
const MAX_DEPTH = 32;

/** A YAML text that cannot be read, and where: line and column count from 1 within the YAML text. */
export class YamlError extends Error {
  override readonly name = 'YamlError';
  readonly at: Point;

  constructor(message: string, at: Point) {
    super(message);
    this.at = at;
  }
}

/** What was read, and where a key stands, for messages about it. */
export interface YamlContent {
  data: unknown;
  /** The place of the value (or key) at a path; the start where there is none. */
  placeOf(path: readonly PropertyKey[]): Point;
}

/**
 * Reads YAML 1.2 by the core schema: no dates, no custom tags, no merge keys, unique keys, few aliases. Dates stay strings.
 *
 * @throws {YamlError}
 */
export function readYaml(text: string): YamlContent {
  const counter = new LineCounter();
  const pointAt = (offset: number): Point => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), offset };
  };
  const deepest = deepestIndent(text);
  if (deepest > MAX_DEPTH) throw new YamlError(`it is nested ${deepest} levels deep, more than ${MAX_DEPTH}`, pointAt(0));
  const document = parseDocument(text, {
    schema: 'core',
    version: '1.2',
    uniqueKeys: true,
    merge: false,
    lineCounter: counter,
    prettyErrors: false,
    stringKeys: true,
  });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) throw new YamlError(sentence(problem.message), pointAt(problem.pos[0]));
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    throw new YamlError(sentence(error instanceof Error ? error.message : String(error)), pointAt(0));
  }
  return {
    data,
    placeOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) return pointAt(node.range[0] as number);
      }
      return pointAt(0);
    },
  };
}

/** An upper bound of the nesting, read without recursion: brackets in flow style, and indents in block style. */
function deepestIndent(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++depth);
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    else if (sign === '\n') depth = 0;
  }
  return Math.max(deepest, dashes(text));
}

/** `- - - - x` nests a level with each dash. */
function dashes(text: string): number {
  let most = 0;
  for (const line of text.split('\n')) {
    let count = 0;
    for (let at = 0; at < line.length && (line[at] === '-' || line[at] === ' ' || line[at] === '?'); at++) if (line[at] !== ' ') count++;
    most = Math.max(most, count);
  }
  return most;
}

/** The first line of a library's message, as the middle of a sentence of ours. */
function sentence(message: string): string {
  const first = (message.split('\n')[0] ?? '').replace(/[.:]$/, '');
  return first.charAt(0).toLowerCase() + first.slice(1);
}
