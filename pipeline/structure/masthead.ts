import type { RootContent } from 'mdast';
import { foldWhiteSpace } from '../../schemas/white-space.js';
import { readDate } from '../citations/dates.js';
import { structureWords } from '../lexicons/structure/index.js';
import { textOf } from '../plain-text.js';

/** What stands above an article: indices of root children, and what they say. */
export interface Masthead {
  title?: { child: number; text: string };
  byline?: { child: number; names: string };
  date?: { child: number; issued: string };
}

const MARKERS = /\[[^\][]{1,12}\]$/;
const NAMES = /^[\p{Lu}][\p{L}.’'-]*(?:[ ,]+(?:and|und|et|y|e|de|von|van|der|[\p{Lu}][\p{L}.’'-]*)){0,12}$/u;

/**
 * Reads title, byline and date from the first blocks of the body. A title is a short line without a full stop before
 * prose; a first line that a section could be headed with (“Introduction”) is none.
 *
 * @param blocks the root's children, in order; only `body` indices are looked at
 * @param body indices of the children that are not yet known to be something else
 * @param known the title that the metadata give, if any: then only the same words are the title
 */
export function readMasthead(blocks: readonly RootContent[], body: readonly number[], known: string | undefined): Masthead {
  const masthead: Masthead = {};
  let next = 0;
  const line = (): { child: number; text: string } | undefined => {
    const child = body[next];
    const node = child === undefined ? undefined : blocks[child];
    if (child === undefined || !node || (node.type !== 'paragraph' && node.type !== 'heading')) return undefined;
    const text = textOf([node]);
    return text.length > 200 || /[\n\r]/.test(sourceLines(node)) ? undefined : { child, text: foldWhiteSpace(text) };
  };
  const first = line();
  if (first && isTitle(first.text, blocks[first.child] as RootContent, known, proseFollows(blocks, body))) {
    masthead.title = { child: first.child, text: first.text.replace(MARKERS, '').trimEnd() };
    next++;
  }
  for (let lines = 0; lines < 2; lines++) {
    const current = line();
    if (!current) break;
    const names = bylineNames(current.text);
    const issued = names ? undefined : readDate(current.text);
    if (names && !masthead.byline) masthead.byline = { child: current.child, names };
    else if (issued && !masthead.date) masthead.date = { child: current.child, issued };
    else break;
    next++;
  }
  return masthead;
}

/** Hard line ends inside a block: a title of raw text stands on one line. */
function sourceLines(node: RootContent): string {
  return node.type === 'paragraph' && node.children[0]?.type === 'text' ? node.children[0].value : '';
}

function isTitle(text: string, node: RootContent, known: string | undefined, beforeProse: boolean): boolean {
  const bare = text.replace(MARKERS, '').trimEnd();
  if (known !== undefined) return foldWhiteSpace(known).toLowerCase() === bare.toLowerCase();
  if (node.type === 'heading') return node.depth === 1;
  return bare.length >= 3 && !/[.,;:]$/.test(bare) && !headsSection(bare) && beforeProse;
}

/** Whether a line heads a section, by its first words: `Introduction`, `Introduction: Two Cities`, `2. Methods`. */
function headsSection(text: string): boolean {
  const [lead = ''] = text
    .toLowerCase()
    .replace(/^[\d.]{1,6}\s+/, '')
    .split(/\s?[:(–—]/);
  return structureWords.sectionHeadings.has(lead.trim());
}

/** Whether one of the next blocks is prose: a list of short lines has no title. */
function proseFollows(blocks: readonly RootContent[], body: readonly number[]): boolean {
  return body.slice(1, 5).some((child) => textOf([blocks[child] as RootContent]).length >= 120);
}

function bylineNames(text: string): string | undefined {
  const lower = text.toLowerCase();
  const prefix = structureWords.bylinePrefixes.find((word) => lower.startsWith(`${word} `));
  if (!prefix || text.length > 120) return undefined;
  const names = text.slice(prefix.length + 1).trim();
  return NAMES.test(names) ? names : undefined;
}
