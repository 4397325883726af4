import type { Root, RootContent } from 'mdast';
import { startOf } from '../position.js';
import type { Convention } from './detect-convention.js';
import type { LabelledLine } from './labelled-lines.js';
import { type MarkerForm, markerForms } from './marker-forms.js';
import { trailingRole } from './surroundings.js';

/**
 * Finds notes that have no labels: under a heading of notes, as many blocks as the markers count. Their labels are then
 * their places in the list.
 *
 * @param headingAt index of the heading of notes, if there is one
 */
export function findUnnumberedNotes(tree: Root, source: string, headingAt: number | undefined): Convention | undefined {
  if (headingAt === undefined) return undefined;
  const blocks = tree.children.slice(headingAt + 1).filter((node) => node.type === 'paragraph' && !node.data?.block?.part);
  const before = source.slice(0, startOf(tree.children[headingAt] as RootContent));
  for (const markerForm of markerForms.filter(({ weak, explicit }) => !weak && !explicit)) {
    const highest = highestInOrder(markerForm, before);
    // Fewer blocks than markers, and the list is another one; many more, and it goes on with something else.
    if (highest < 1 || blocks.length < highest || blocks.length > highest + 4) continue;
    const own = blocks.slice(0, highest);
    if (own.some((node) => trailingRole(node) !== 'unknown')) continue;
    const lines = own.map((node, index): LabelledLine => {
      const start = startOf(node);
      return { child: tree.children.indexOf(node), label: String(index + 1), raw: '', start, textStart: start };
    });
    return { noteForm: { id: 'unnumbered', pattern: /(?!)/y, explicit: true }, markerForm, lines, interleaved: false, confidence: 0.8 };
  }
  return undefined;
}

/** The number up to which markers count from 1 without a gap. */
function highestInOrder(form: MarkerForm, text: string): number {
  let highest = 0;
  for (const match of text.matchAll(form.pattern)) {
    for (const { label } of form.labels(match[1] as string)) if (Number(label) === highest + 1) highest++;
  }
  return highest;
}
