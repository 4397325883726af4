import matter from 'gray-matter';
import type { AuthoredMetadata } from '../schemas/config.js';
import { authoredMetadata } from '../schemas/config.js';
import { indexLines } from '../schemas/lines.js';
import { Quarantine } from '../schemas/quarantine.js';
import { asWritten, WORDS } from './authored.js';
import { type Fences, findFences, isYaml } from './fences.js';
import { plainIssue } from './issues.js';
import { readYaml, YamlError } from './yaml.js';

/** Largest front matter, in UTF-16 units and in lines. What is larger is no description of an article. */
const MAX_LENGTH = 64 * 1024;
const MAX_LINES = 2000;

/** What stands between the fences on top of a source. */
export interface FrontMatter {
  data: AuthoredMetadata | undefined;
  /** The YAML between the fences. */
  raw: string;
  /** Offset after the line of the closing fence; 0 where there is no front matter. */
  end: number;
}

/**
 * Reads front matter through gray-matter, as YAML and as nothing else. An unclosed `---`, an opening `--- Editor's note`
 * and a fenced passage without any `key:` line are text.
 *
 * @param text the decoded source
 * @throws {Quarantine} `front-matter-engine` or `front-matter-invalid`
 */
export function readFrontMatter(text: string): FrontMatter {
  const fences = findFences(text);
  if (!fences) return { data: undefined, raw: '', end: 0 };
  if (!isYaml(fences.language)) throw otherLanguage(text, fences);
  const { raw, start, end } = fences;
  if (raw.length > MAX_LENGTH) throw invalid(text, `it has ${raw.length} characters, more than ${MAX_LENGTH}`, start);
  // gray-matter looks for comments with a pattern that takes time by the square of the number of lines.
  const lines = raw.split(/[\n\r\u2028\u2029]/).length;
  if (lines > MAX_LINES) throw invalid(text, `it has ${lines} lines, more than ${MAX_LINES}`, start);
  return { data: parse(text, fences), raw, end };
}

function parse(text: string, { raw, start }: Fences): AuthoredMetadata {
  let content: ReturnType<typeof readYaml> | undefined;
  let data: unknown;
  try {
    data = throughGrayMatter(raw, (yaml) => {
      content = readYaml(yaml, WORDS);
      return content.data;
    });
  } catch (error) {
    if (error instanceof YamlError) throw invalid(text, error.message, start + error.at.offset);
    throw error;
  }
  const checked = authoredMetadata.safeParse(asWritten(data));
  if (checked.success) return checked.data;
  const issue = plainIssue(checked.error.issues[0] as (typeof checked.error.issues)[number], authoredMetadata);
  throw invalid(text, issue.sentence, start + (content?.placeOf(issue.path, issue.of).offset ?? 0));
}

const refuse = (): never => {
  throw new Error('Front matter is YAML, and nothing else');
};

/**
 * The one call of gray-matter. Always with options: without them it hands out shared data from a cache. Its engines for
 * other languages run code, so each is replaced by one that throws.
 *
 * @param raw the YAML between the fences
 * @param read reads that YAML; its offsets are those of `raw`
 */
function throughGrayMatter(raw: string, read: (yaml: string) => unknown): unknown {
  const engines = {
    // gray-matter keeps the line end before what it read, and drops the one after it.
    yaml: (block: string): object => (read(`${block.slice(1)}\n`) ?? {}) as object,
    json: refuse,
    javascript: refuse,
    js: refuse,
    coffee: refuse,
    coffeescript: refuse,
    cson: refuse,
    toml: refuse,
  };
  // To YAML a lone CR ends no line. The closing fence holds its line end, since `---more` closes nothing.
  const block = `---\n${raw.replace(/\r(?!\n)/g, '\n')}---\n`;
  return matter(block, { language: 'yaml', engines, delimiters: ['---', '---\n'] }).data;
}

function invalid(text: string, message: string, offset: number): Quarantine {
  const { pointAt, spanOf } = indexLines(text);
  const { line, column } = pointAt(offset);
  return new Quarantine(
    'front-matter-invalid',
    `The front matter cannot be read: line ${line}, column ${column}: ${message}. Mend it there; if it is text and no front matter, put an empty line above it.`,
    spanOf(offset, offset),
  );
}

function otherLanguage(text: string, { language }: Fences): Quarantine {
  return new Quarantine(
    'front-matter-engine',
    `The front matter opens with "---${language}". Only YAML is read, and nothing in a source is ever run: write "---" alone, and YAML below it.`,
    indexLines(text).spanOf(0, text.indexOf(language) + language.length),
  );
}
