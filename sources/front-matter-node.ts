import type { Yaml } from 'mdast';
import type { ArticleData } from '../schemas/article-data.js';
import { trimmedRange } from '../schemas/white-space.js';

/** The front matter as a node of its own, fences and all, so that nothing of the source is without a place. */
export function frontMatterNode(document: string, { contentStart, lines }: ArticleData): Yaml | undefined {
  if (contentStart === 0) return undefined;
  const [start, end] = trimmedRange(document, 0, contentStart);
  const value = document
    .slice(start, end)
    .replace(/^---[^\n\r]*(?:\r\n|\n|\r)/, '')
    .replace(/(?:\r\n|\n|\r)?---$/, '');
  return { type: 'yaml', value, position: lines.spanOf(start, end), data: { block: { part: 'aside', role: 'front-matter' } } };
}
