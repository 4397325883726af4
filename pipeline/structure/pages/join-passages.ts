import type { FootnoteDefinition, Paragraph, Root, RootContent } from 'mdast';
import type { ArticleData } from '../../../schemas/article-data.js';
import { endOf, startOf } from '../../position.js';
import type { Cutting } from '../slice.js';
import { flowsOn } from './sentence-flow.js';

/**
 * Joins paragraphs of the body that a page's end or a note has parted in mid-sentence, and those of a note. Nothing
 * moves in the source: the joined paragraph holds the words before and behind what stands between, each in its place.
 */
export function joinPassages(tree: Root, article: ArticleData, cutting: Cutting): void {
  const kept: RootContent[] = [];
  let open: Paragraph | undefined;
  let parted = false;
  for (const node of tree.children) {
    const part = node.data?.block?.part;
    if (node.type === 'footnoteDefinition') {
      joinWithin(node, article, cutting);
      parted = true;
    } else if (part === 'aside') parted ||= node.data?.block?.role === 'page-number' || node.data?.block?.role === 'running-head';
    else {
      if (open && parted && node.type === 'paragraph' && join(open, node, article, cutting)) continue;
      open = node.type === 'paragraph' ? node : undefined;
      parted = false;
    }
    kept.push(node);
  }
  tree.children = kept;
}

/** Joins the paragraphs of a note that a page's end has parted: where only white space stands between, the author parted them. */
function joinWithin(note: FootnoteDefinition, article: ArticleData, cutting: Cutting): void {
  const kept: FootnoteDefinition['children'] = [];
  for (const child of note.children) {
    const before = kept.at(-1);
    const isParted = before && cutting.source.slice(endOf(before), startOf(child)).trim() !== '';
    if (isParted && before.type === 'paragraph' && child.type === 'paragraph' && join(before, child, article, cutting)) continue;
    kept.push(child);
  }
  note.children = kept;
}

/** Appends a paragraph to another, if its sentence goes on. @returns whether it does */
function join(first: Paragraph, second: Paragraph, article: ArticleData, { source, lines, reading }: Cutting): boolean {
  const [start, end] = [startOf(first), endOf(second)];
  if (!flowsOn(reading.slice(start, endOf(first)), reading.slice(startOf(second), end))) return false;
  const last = first.children.at(-1);
  const next = second.children[0];
  if (last?.type !== 'text' || next?.type !== 'text') return false;
  const hyphen = endOf(last) - 1;
  if (/\p{L}[-\u00ad\u2010]$/u.test(last.value)) {
    const from = wordStart(source, hyphen);
    const before = source.slice(from, hyphen + 1);
    article.repairs.push({ rule: 'hyphenation', layer: 'text', span: lines.spanOf(from, hyphen + 1), before, after: before.slice(0, -1) });
    last.value = last.value.slice(0, -1);
  } else {
    // The white space before the second passage keeps its first word apart from the last one of the first.
    const gap = gapBefore(source, startOf(next), endOf(last));
    next.value = source.slice(gap, startOf(next)) + next.value;
    next.position = lines.spanOf(gap, endOf(next));
  }
  first.children.push(...second.children);
  first.position = lines.spanOf(start, end);
  return true;
}

function wordStart(source: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 40 && /\p{L}/u.test(source[start - 1] as string)) start--;
  return start;
}

function gapBefore(source: string, at: number, least: number): number {
  let start = at;
  while (start > least && /\s/.test(source[start - 1] as string)) start--;
  return start;
}
