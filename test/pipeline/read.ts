import { convert } from '../../pipeline/convert.js';
import type { ArticleRecord, Config } from '../../schemas/index.js';
import { openSource } from '../../sources/index.js';

/** The record of a text, as `run` would make it. */
export function read(text: string | Uint8Array, options: { path?: string; sidecar?: string; config?: Config } = {}): ArticleRecord {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return convert(openSource(bytes, { path: options.path ?? 'article.txt', sidecar: options.sidecar, config: options.config ?? {} }));
}

/** The rules of a record's findings, each once, in alphabetical order. */
export function rulesOf(record: ArticleRecord): string[] {
  return [...new Set(record.findings.map(({ rule }) => rule))].sort();
}
