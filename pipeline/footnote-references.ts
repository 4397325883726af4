import type { FootnoteReference, Nodes } from 'mdast';

/** The references to notes within a node, in the order of the text. */
export function footnoteReferencesIn(node: Nodes): FootnoteReference[] {
  const found: FootnoteReference[] = [];
  const look = (one: Nodes): void => {
    if (one.type === 'footnoteReference') found.push(one);
    else if ('children' in one) for (const child of one.children) look(child);
  };
  look(node);
  return found;
}
