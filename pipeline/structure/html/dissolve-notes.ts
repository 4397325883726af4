import type { FootnoteDefinition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { ArticleData } from '../../../schemas/article-data.js';
import { endOf, startOf } from '../../position.js';
import { dissolve, dissolveLine } from './dissolve.js';
import { type Tag, tagOf, tokensOf } from './tokens.js';

/** What is known while tags are taken out of notes. */
interface Notes {
  source: string;
  article: ArticleData;
}

/** Makes the tags in notes of Markdown the nodes that they stand for, as in notes that are HTML as a whole. */
export function dissolveNotes(tree: Root, file: VFile): void {
  const article = file.data.article!;
  if (article.source.mediaType !== 'text/markdown') return;
  const notes: Notes = { source: String(file.value), article };
  for (const node of tree.children)
    if (node.type === 'footnoteDefinition') node.children = blocks(node.children, notes) as FootnoteDefinition['children'];
}

function blocks(nodes: readonly RootContent[], notes: Notes): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'html') return htmlBlock(node, notes);
    if (node.type === 'paragraph') {
      const children = line(node.children, notes, new Set());
      return children.length || node.children.length === 0 ? [{ ...node, children }] : [];
    }
    if (!('children' in node) || node.type === 'heading') return [node];
    return [{ ...node, children: blocks(node.children as RootContent[], notes) } as RootContent];
  });
}

function htmlBlock(node: RootContent & { type: 'html' }, { source, article }: Notes): RootContent[] {
  const [start, end] = [startOf(node), endOf(node)];
  if (node.value !== source.slice(start, end) || !/^<\/?[A-Za-z]/.test(node.value)) return [node];
  const tokens = tokensOf(source, start, end);
  return tokens ? dissolve(tokens, source, article, true) : [node];
}

/** A line whose tags are gone; where it has none, its very nodes. */
function line(nodes: readonly PhrasingContent[], notes: Notes, around: ReadonlySet<string>): PhrasingContent[] {
  const { source, article } = notes;
  let hasTags = false;
  const pieces = nodes.map((node): Tag | PhrasingContent => {
    if (node.type === 'html' && node.value === source.slice(startOf(node), endOf(node))) {
      hasTags = true;
      return tagOf(node.value, startOf(node));
    }
    if (!('children' in node)) return node;
    const kinds = new Set([...around, node.type === 'linkReference' ? 'link' : node.type]);
    return { ...node, children: line(node.children, notes, kinds) } as PhrasingContent & Nodes;
  });
  return hasTags ? dissolveLine(pieces, source, article, around) : (pieces as PhrasingContent[]);
}
