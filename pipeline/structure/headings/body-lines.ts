import type { RootContent } from 'mdast';
import { markerRemover } from './end-markers.js';
import { type Line, readLine, readWrapping } from './line.js';

/**
 * The blocks of the body, as headings are looked for among them. Asides, notes and rules between them are passed over, so
 * that a heading at the foot of a page stands before the text on top of the next.
 *
 * @param usedMarkers ids of the marker forms that the text was found to use
 */
export function bodyLines(children: readonly RootContent[], usedMarkers: ReadonlySet<string>): Line[] {
  const wrapping = readWrapping(children);
  const withoutMarker = markerRemover(usedMarkers);
  return children.flatMap((node, child) =>
    node.data?.block?.part === 'body' && node.type !== 'thematicBreak'
      ? [{ ...readLine(node, child, wrapping, withoutMarker), aboveNotes: children[child + 1]?.data?.block?.role === 'notes-heading' }]
      : [],
  );
}
