import type { ArticleRecord } from '../../schemas/index.js';

/**
 * The record as JSON, its keys in the order of the schema. It is written on one line: a record is read by programs, and
 * indents would make it three times as long.
 */
export function articleJson(record: ArticleRecord): string {
  return `${JSON.stringify(record)}\n`;
}
