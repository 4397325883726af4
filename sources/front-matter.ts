import matter from 'gray-matter';
import type { AuthoredMetadata } from '../schemas/config.js';
import { authoredMetadata } from '../schemas/config.js';
import { indexLines } from '../schemas/lines.js';
import { Quarantine } from '../schemas/quarantine.js';
import { asWritten } from './authored.js';
import { readYaml, YamlError } from './yaml.js';

/** Largest front matter, in UTF-16 units. What is larger is no description of an article. */
const MAX_LENGTH = 256 * 1024;

/** What stands between the fences on top of a source. */
export interface FrontMatter {
  data: AuthoredMetadata | undefined;
  /** The YAML between the fences. */
  raw: string;
  /** Offset after the line of the closing fence; 0 where there is no front matter. */
  end: number;
}

interface Fences {
  language: string;
  contentStart: number;
  contentEnd: number;
  end: number;
}

const NONE: FrontMatter = { data: undefined, raw: '', end: 0 };

/**
 * Reads front matter through gray-matter, as YAML and as nothing else. Always with options: without them gray-matter
 * hands out shared data from a cache. Its engines for other languages run code, so each is replaced by one that throws.
 *
 * An unclosed `---`, an opening `--- Editor's note` and a fenced passage without any `key:` line are text.
 *
 * @param text the decoded source
 * @throws {Quarantine} `front-matter-engine` or `front-matter-invalid`
 */
export function readFrontMatter(text: string): FrontMatter {
  const fences = findFences(text);
  if (!fences) return NONE;
  const raw = text.slice(fences.contentStart, fences.contentEnd);
  if (fences.language && !/^ya?ml$/i.test(fences.language)) {
    const { spanOf } = indexLines(text);
    throw new Quarantine(
      'front-matter-engine',
      `The front matter opens with "---${fences.language}". Only YAML is read, and nothing in it is ever run; write "---" and YAML below it.`,
      spanOf(0, 3 + fences.language.length),
    );
  }
  if (!/^[ \t]*["']?[\p{L}_$][^:\n\r]{0,200}:(?:[ \t\r\n]|$)/mu.test(raw) && raw.trim() !== '') return NONE;
  const fail = (message: string, offset: number): Quarantine => {
    const { line, column } = indexLines(text).pointAt(offset);
    return new Quarantine(
      'front-matter-invalid',
      `The front matter cannot be read: line ${line}, column ${column}: ${message}. Mend it there, or part it from the text by a blank line if it is none.`,
      indexLines(text).spanOf(offset, offset),
    );
  };
  if (raw.length > MAX_LENGTH) throw fail(`it has ${raw.length} characters, more than ${MAX_LENGTH}`, 0);
  return { data: parse(text.slice(0, fences.end), fences.contentStart, fail), raw, end: fences.end };
}

function parse(block: string, contentStart: number, fail: (message: string, offset: number) => Quarantine): AuthoredMetadata {
  const refuse = (): never => {
    throw new Error('Front matter is YAML, and nothing else');
  };
  let placeOf: ReturnType<typeof readYaml>['placeOf'] = () => ({ line: 1, column: 1, offset: 0 });
  const yaml = (content: string): object => {
    const read = readYaml(content);
    placeOf = read.placeOf;
    return (read.data ?? {}) as object;
  };
  let data: unknown;
  try {
    const engines = {
      yaml,
      json: refuse,
      javascript: refuse,
      js: refuse,
      coffee: refuse,
      coffeescript: refuse,
      cson: refuse,
      toml: refuse,
    };
    ({ data } = matter(block.replace(/^---[^\n\r]*\r?\n?/, '---\n'), { language: 'yaml', engines }));
  } catch (error) {
    if (error instanceof YamlError) throw fail(error.message, contentStart + Math.max(0, error.at.offset - 1));
    throw error;
  }
  const checked = authoredMetadata.safeParse(asWritten(data));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const path = issue?.path ?? [];
  throw fail(
    `${path.length ? `"${path.join('.')}": ` : ''}${lowered(issue?.message ?? 'not a mapping of keys to values')}`,
    contentStart + Math.max(0, placeOf(path).offset - 1),
  );
}

function lowered(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

/** The fences on top of a text: `---`, perhaps with a language, and a line of `---` or `...` after it. */
function findFences(text: string): Fences | undefined {
  const open = /^---([A-Za-z]{0,20})[ \t]*(\r\n|\n|\r)/.exec(text);
  if (!open) return undefined;
  const contentStart = open[0].length;
  const close = /^---[ \t]*(?:\r\n|\n|\r|(?![\s\S]))/gm;
  close.lastIndex = contentStart;
  const closing = close.exec(text);
  if (!closing) return undefined;
  return { language: open[1] as string, contentStart, contentEnd: closing.index, end: closing.index + closing[0].length };
}
