import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Point } from '../schemas/index.js';
import { yamlDepth } from './yaml-depth.js';

/** Most aliases that one document may expand to: more is an attack, not a way of writing. */
const MAX_ALIASES = 100;
/** Deepest nesting that is read. */
const MAX_DEPTH = 32;
/** Longest text that is read, in UTF-16 units: looking for doubled keys takes time by the square of their number. */
const MAX_LENGTH = 256 * 1024;

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
  /** The place of the value at a path, or of its key; the nearest place above it where there is none. */
  placeOf(path: readonly PropertyKey[], of?: 'value' | 'key'): Point;
}

/**
 * Reads YAML 1.2 by the core schema: no dates, no custom tags, no merge keys, unique keys, few aliases.
 *
 * @param text the YAML
 * @param words top-level keys that hold words: a number under one of them stays as it was written (`title: 007`)
 * @throws {YamlError}
 */
export function readYaml(text: string, words: ReadonlySet<string> = new Set()): YamlContent {
  const counter = new LineCounter();
  const pointAt = (offset: number): Point => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), offset };
  };
  if (text.length > MAX_LENGTH) throw new YamlError(`it has ${text.length} characters, more than ${MAX_LENGTH}`, pointAt(0));
  if (yamlDepth(text) > MAX_DEPTH) throw new YamlError(`it is nested more than ${MAX_DEPTH} levels deep`, pointAt(0));
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
  keepAsWritten(document, words);
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    throw new YamlError(sentence(error instanceof Error ? error.message : String(error)), pointAt(0));
  }
  if (!isShallow(data)) throw new YamlError(`it is nested more than ${MAX_DEPTH} levels deep`, pointAt(0));
  return {
    data,
    placeOf: (path, of = 'value') => pointAt(offsetOf(document, path, of)),
  };
}

function offsetOf(document: Document, path: readonly PropertyKey[], of: 'value' | 'key'): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const pair =
      of === 'key' && isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path[length - 1]) : undefined;
    const node = pair ? pair.key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** `title: 007` is a title, and so is one of a list: its digits stay as they stand. */
function keepAsWritten(document: Document, words: ReadonlySet<string>): void {
  if (!isMap(document.contents)) return;
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || !words.has(String(key.value))) continue;
    for (const node of isSeq(value) ? value.items : [value]) {
      if (isScalar(node) && typeof node.value === 'number') node.value = node.source ?? String(node.value);
    }
  }
}

/** An anchor that holds an alias to itself nests without end, so depth is counted again in the data. */
function isShallow(data: unknown): boolean {
  let level = [data];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return false;
    level = level.flatMap((value) => (value !== null && typeof value === 'object' ? Object.values(value) : []));
  }
  return true;
}

/** The first line of a library's message, as the middle of a sentence of ours. */
function sentence(message: string): string {
  const first = (message.split('\n')[0] ?? '').replace(/[.:]$/, '');
  return first.charAt(0).toLowerCase() + first.slice(1);
}
