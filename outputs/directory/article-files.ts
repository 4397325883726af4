import type { ArticleRecord, Config, Output } from '../../schemas/index.js';
import { distinctFindings, type OutputFinding } from '../finding.js';
import { articleJson } from '../json/article-json.js';
import { referenceFiles } from '../references/reference-files.js';

/** A file to be written: its path from the output directory, and its text. */
export interface OutputFile {
  path: string;
  text: string;
}

/** Folder of an article. */
export function articleFolder(id: string): string {
  return `articles/${id}`;
}

/** Whether an output is wanted; without a word about it, each is. */
function wants({ outputs }: Config, output: Output): boolean {
  return outputs?.includes(output) ?? true;
}

/** What the compilers of an article could say of it that the stages could not. */
export interface CompiledArticle {
  markdown?: string;
  jats?: string;
  findings: OutputFinding[];
}

/** Compiles the outputs that are wanted. Their findings belong into the record before it is written. */
export async function compileArticle(record: ArticleRecord, config: Config): Promise<CompiledArticle> {
  const compiled: CompiledArticle = { findings: [] };
  if (wants(config, 'markdown')) {
    const { toMarkdown } = await import('../markdown/compile.js');
    const { text, findings } = toMarkdown(record, config.markdown);
    compiled.markdown = text;
    compiled.findings.push(...findings);
  }
  if (wants(config, 'jats')) {
    const { toJats } = await import('../jats/compile.js');
    const { text, findings } = toJats(record);
    compiled.jats = text;
    compiled.findings.push(...findings);
  }
  return { ...compiled, findings: distinctFindings(compiled.findings) };
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
    ...referenceFiles(record)
      .filter(({ output }) => wants(config, output))
      .map(({ name, text }) => ({ path: `${folder}/${name}`, text })),
  ];
}
