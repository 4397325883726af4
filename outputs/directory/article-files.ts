import type { ArticleRecord, Config } from '../../schemas/index.js';
import { distinctFindings, type OutputFinding } from '../finding.js';
import type { toJats } from '../jats/compile.js';
import { articleJson } from '../json/article-json.js';
import type { toMarkdown } from '../markdown/compile.js';
import { referenceFiles, wantedFormats } from '../references/reference-files.js';
import { articleFolder } from './article-folder.js';
import { wants } from './wants.js';

/** A file to be written: its path from the output directory, and its text. */
export interface OutputFile {
  path: string;
  text: string;
}

/** What the compilers of an article could say of it that the stages could not. */
export interface CompiledArticle {
  markdown?: string;
  jats?: string;
  findings: OutputFinding[];
}

/** What compiles the outputs that are wanted; others are not even loaded. */
export interface Compilers {
  toMarkdown?: typeof toMarkdown;
  toJats?: typeof toJats;
}

/** Loads what compiles the outputs that a configuration wants. */
export async function loadCompilers(config: Config): Promise<Compilers> {
  return {
    ...(wants(config, 'markdown') && { toMarkdown: (await import('../markdown/compile.js')).toMarkdown }),
    ...(wants(config, 'jats') && { toJats: (await import('../jats/compile.js')).toJats }),
  };
}

/** Compiles the outputs that are wanted. Their findings belong into the record before it is written. */
export function compileArticle(record: ArticleRecord, config: Config, { toMarkdown, toJats }: Compilers): CompiledArticle {
  const markdown = toMarkdown?.(record, config.markdown);
  const jats = toJats?.(record);
  return {
    ...(markdown && { markdown: markdown.text }),
    ...(jats && { jats: jats.text }),
    findings: distinctFindings([...(markdown?.findings ?? []), ...(jats?.findings ?? [])]),
  };
}

/**
 * The files of an article. The source and the record are always among them: every span needs the one, every reader of
 * another output the other.
 *
 * @param record with all its findings
 * @param source the decoded text
 */
export function articleFiles(record: ArticleRecord, source: string, compiled: CompiledArticle, config: Config): OutputFile[] {
  const folder = articleFolder(record.id);
  return [
    { path: `${folder}/source.txt`, text: source },
    ...(compiled.markdown === undefined ? [] : [{ path: `${folder}/article.md`, text: compiled.markdown }]),
    ...(compiled.jats === undefined ? [] : [{ path: `${folder}/article.xml`, text: compiled.jats }]),
    { path: `${folder}/article.json`, text: articleJson(record) },
    ...referenceFiles(record, wantedFormats(config)).map(({ name, text }) => ({ path: `${folder}/${name}`, text })),
  ];
}
