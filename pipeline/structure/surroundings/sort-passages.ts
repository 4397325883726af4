import type { RootContent } from 'mdast';
import type { AsideRole } from '../../../schemas/index.js';
import { type PassageKind, passageKind } from './passage-kind.js';
import { wordsOf } from './passages.js';

/** How much may stand under a heading of boilerplate. */
interface Reach {
  blocks: number;
  /** Longest of them, in UTF-16 units. */
  longest: number;
}

const REACHES: Readonly<Record<NonNullable<PassageKind['heads']>, Reach>> = {
  biography: { blocks: 3, longest: 900 },
  support: { blocks: 2, longest: 700 },
  related: { blocks: 12, longest: 600 },
  notice: { blocks: 1, longest: 900 },
};

/**
 * Tells of each of some blocks in a row what it is: by its own words, or since it stands under a heading of such
 * passages. Below one that is surely boilerplate, weaker signs do.
 *
 * @param lenient whether weak signs do from the start: nothing but boilerplate is to be expected here
 * @returns a role for each block; undefined for those of no known kind
 */
export function sortPassages(nodes: readonly RootContent[], authors: readonly string[], lenient: boolean): (AsideRole | undefined)[] {
  let heading: { role: AsideRole; left: number; longest: number } | undefined;
  let weakSigns = lenient;
  return nodes.map((node) => {
    if (node.type === 'thematicBreak') return 'separator';
    const text = wordsOf(node);
    if (text === '') return 'separator';
    const kind = passageKind(text, authors);
    if (kind && (kind.sure || weakSigns)) {
      weakSigns = true;
      const reach = kind.heads && REACHES[kind.heads];
      if (reach) heading = { role: kind.role, left: reach.blocks, longest: reach.longest };
      else if (kind.role !== heading?.role) heading = undefined;
      return kind.role;
    }
    if (!heading || heading.left === 0 || text.length > heading.longest) {
      heading = undefined;
      return undefined;
    }
    heading.left--;
    return heading.role;
  });
}
