import type { Root } from 'mdast';
import { writeMarkdown } from '../../outputs/markdown/write.js';
import { readMarkdown } from '../../outputs/verify/read-markdown.js';

/** An article.md as a reader of Markdown sees it, without its front matter, and what it is when written again. */
export function readBack(text: string): { body: string; tree: Root; again: string } {
  const body = text.replace(/^---\n[\s\S]*?\n---\n\n?/, '');
  const tree = readMarkdown(body);
  return { body, tree, again: writeMarkdown(tree) };
}
