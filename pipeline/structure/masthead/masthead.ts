import type { RootContent } from 'mdast';
import { foldWhiteSpace } from '../../../schemas/white-space.js';
import { isLabelled, type Line } from '../headings/line.js';
import { endsSentence } from '../headings/shape.js';
import { bareNames } from './bare-names.js';
import { type Credits, readCredits, readNamesAndDate } from './byline.js';
import { headsSection } from './heads-section.js';

/** What stands above an article: indices of root children, and what they say. A byline and a date may share a line. */
export interface Masthead {
  title?: { child: number; text: string };
  subtitle?: { child: number; text: string };
  byline?: { child: number; names: string[] };
  date?: { child: number; issued: string };
}

/** Longest line between a title and a byline, in words. */
const LONGEST_SUBTITLE = 25;

/**
 * Reads title, byline and date from the first blocks of the body. The first line is the title where a byline or a date
 * follows it, directly or below a subtitle, where the metadata say the same, or where it is a heading of the first depth.
 *
 * @param lines the blocks of the body, in order
 * @param blocks the root's children
 * @param known the title that the metadata give, if any: then only the same words are the title
 */
export function readMasthead(lines: readonly Line[], blocks: readonly RootContent[], known: string | undefined): Masthead {
  const [first, ...others] = lines;
  if (!first) return {};
  const node = blocks[first.child] as RootContent;
  const direct = [creditsOn(others), namesAlone(others), namesWithDate(others)].find((credits) => !isEmpty(credits));
  const below = direct ?? (isLabelled(first) ? {} : creditsBelowSubtitle(others));
  let isTitle: boolean;
  if (known !== undefined) isTitle = foldWhiteSpace(known).toLowerCase() === first.text.toLowerCase();
  else if (node.type === 'heading') isTitle = node.depth === 1;
  else isTitle = !isEmpty(below) && isBareLine(first) && (direct !== undefined || !headsSection(first.text));
  return isTitle ? { title: { child: first.child, text: first.text }, ...below } : creditsOn(lines);
}

/** Bylines and dates on top of some lines, at most two of them. */
function creditsOn(lines: readonly Line[]): Masthead {
  const masthead: Masthead = {};
  for (const line of lines.slice(0, 2)) {
    const { names, issued } = creditsOf(line) ?? {};
    if ((!names && !issued) || (names && masthead.byline) || (issued && masthead.date)) break;
    if (names) masthead.byline = { child: line.child, names };
    if (issued) masthead.date = { child: line.child, issued };
  }
  return masthead;
}

/** Names of persons are a byline without its `By` where a date or the heading of a first section stands below them. */
function namesAlone(lines: readonly Line[]): Masthead {
  const [line, below] = lines;
  const names = line?.standsAlone && below ? bareNames(line.text, lines) : undefined;
  if (!line || !below || !names) return {};
  const byline = { child: line.child, names };
  const { issued, names: others } = creditsOf(below) ?? {};
  if (issued && !others) return { byline, date: { child: below.child, issued } };
  return below.standsAlone && headsSection(below.text) ? { byline } : {};
}

/** Names of persons with a date behind them are a byline, too. */
function namesWithDate(lines: readonly Line[]): Masthead {
  const [line] = lines;
  const { names, issued } = (line?.standsAlone && readNamesAndDate(line.text, (text) => bareNames(text, lines))) || {};
  return line && names && issued ? { byline: { child: line.child, names }, date: { child: line.child, issued } } : {};
}

function creditsBelowSubtitle([subtitle, ...others]: readonly Line[]): Masthead {
  if (!subtitle || !isBareLine(subtitle) || subtitle.words > LONGEST_SUBTITLE || /[:：]$/u.test(subtitle.text)) return {};
  const credits = creditsOn(others.slice(0, 2));
  if (!credits.byline || (endsSentence(subtitle.text) && !credits.date)) return {};
  return { subtitle: { child: subtitle.child, text: subtitle.text }, ...credits };
}

/** A line of its own that is neither byline nor date. */
function isBareLine(line: Line): boolean {
  return line.standsAlone && creditsOf(line) === undefined;
}

/** What a line says without the marker at its end; of a long one, all its words count. */
function creditsOf({ whole, text, length }: Line): Credits | undefined {
  return readCredits(length === text.length ? text : foldWhiteSpace(whole));
}

function isEmpty({ byline, date }: Masthead): boolean {
  return byline === undefined && date === undefined;
}
