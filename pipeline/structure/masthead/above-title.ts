import type { RootContent } from 'mdast';
import type { AsideRole } from '../../../schemas/index.js';
import { foldWhiteSpace } from '../../../schemas/white-space.js';
import { textOf } from '../../plain-text.js';
import type { Line } from '../headings/line.js';
import { setPart } from '../parts.js';

/** How many lines on top are looked through for what stands above a title. */
const LOOK_AHEAD = 5;
/** Steps of a way through a site: `Home > Ideas > Cities`. */
const TRAIL = /^[^<>›»→]{1,40}(?:\s[>›»→/]\s[^<>›»→/]{1,60}){1,6}$/u;
/** Links side by side: two signs between them at least. */
const ROW_OF_LINKS = /^[^|·•]{1,30}(?:\s[|·•]\s[^|·•]{1,30}){2,20}$/u;

/**
 * Sets aside what stands above the title: everything down to a trail of links, and the name of a periodical that stands
 * again on top of the pages.
 *
 * @param lines the blocks of the body, in order
 * @returns the lines from the title on
 */
export function withoutLinesAboveTitle(lines: readonly Line[], blocks: readonly RootContent[]): readonly Line[] {
  const top = lines.slice(0, LOOK_AHEAD);
  const links = Math.max(
    top.findLastIndex((line, index) => isLinks(line) && top.slice(0, index).every(({ standsAlone }) => standsAlone)),
    top.findLastIndex(
      (line, index) => line.child < trailAt(top, blocks) && top.slice(0, index + 1).every(({ standsAlone }) => standsAlone),
    ),
  );
  for (const line of lines.slice(0, links + 1)) setAside(line, blocks, 'navigation');
  const [first, second] = lines.slice(links + 1);
  const isHead = first?.standsAlone && second?.standsAlone && standsOnPages(first, blocks) && !standsOnPages(second, blocks);
  if (isHead) setAside(first, blocks, 'running-head');
  return lines.slice(links + (isHead ? 2 : 1));
}

/** Index of the last trail of links among the first blocks that was set aside before; -1 where there is none. */
function trailAt(top: readonly Line[], blocks: readonly RootContent[]): number {
  const end = top.at(-1)?.child ?? 0;
  return blocks.slice(0, end).findLastIndex((node) => node.data?.block?.role === 'navigation' && isTrail(foldWhiteSpace(textOf([node]))));
}

function isTrail(text: string): boolean {
  return TRAIL.test(text) || ROW_OF_LINKS.test(text);
}

function isLinks({ standsAlone, text }: Line): boolean {
  return standsAlone && isTrail(text);
}

function standsOnPages({ text }: Line, blocks: readonly RootContent[]): boolean {
  return blocks.some((node) => node.data?.block?.role === 'running-head' && foldWhiteSpace(textOf([node])) === text);
}

function setAside({ child }: Line, blocks: readonly RootContent[], role: AsideRole): void {
  setPart(blocks[child] as RootContent, 'aside', role);
}
