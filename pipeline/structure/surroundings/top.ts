import type { Root, RootContent } from 'mdast';
import { structureWords } from '../../lexicons/structure/index.js';
import { readCredits } from '../masthead/byline.js';
import { setPart } from '../parts.js';
import type { Cutting } from '../slice.js';
import { cutReadingTime } from './cut-reading-time.js';
import { passageKind } from './passage-kind.js';
import { hasCall, isUnsorted, wordsOf } from './passages.js';

/** How many blocks above the first prose are looked at. */
const MOST_BLOCKS = 14;
/** From here on a passage of no known kind is prose: the article has begun. */
const PROSE = 250;
/** From here on a sentence may be prose. One of them may be the summary below a title. */
const SENTENCE = 80;
const LONGEST_TITLE = 200;

/**
 * Sets aside what a page has above and around the title: links, the name of the site or section, the time that reading
 * takes, notices. Titles, bylines and dates stay, and the first prose ends the search.
 */
export function setTopAside(tree: Root, cutting: Cutting): void {
  tree.children = tree.children.flatMap((node, index) => (index < MOST_BLOCKS ? cutReadingTime(node, cutting) : [node]));
  const { children } = tree;
  const top = children.filter(isUnsorted).slice(0, MOST_BLOCKS + 2);
  let seen = 0;
  let sentences = 0;
  for (const [index, node] of top.slice(0, MOST_BLOCKS).entries()) {
    if (node.type === 'thematicBreak') continue;
    const text = wordsOf(node);
    // What is a byline or a date says so in other words, too.
    if (readCredits(text)) seen++;
    else if (isTopBoilerplate(text) || isLabel(text, seen, top.slice(index + 1)))
      setPart(node, 'aside', passageKind(text)?.role ?? 'navigation');
    else {
      if (text.length >= SENTENCE && /[.!?。！？…]["”’»)[\]\d]{0,6}$/u.test(text)) sentences++;
      if (text.length > PROSE || sentences > 1 || (sentences > 0 && hasCall(node, cutting.source))) return;
      seen++;
    }
  }
}

/** A passage that is boilerplate by its form. A heading of more is none here: what it heads would be the article. */
function isTopBoilerplate(text: string): boolean {
  const kind = passageKind(text);
  return kind?.sure === true && !kind.heads && (kind.role === 'navigation' || kind.role === 'disclaimer' || kind.role === 'correction');
}

/** The name of a section or a site above the title, or that of a section between the title and its byline. */
function isLabel(text: string, seen: number, below: readonly RootContent[]): boolean {
  const isSection = structureWords.sectionLabels.has(text.toLowerCase().replace(/[:：]$/u, ''));
  if (!isSection && (seen > 0 || !isSiteName(text))) return false;
  const [next, second] = below
    .filter(({ type }) => type !== 'thematicBreak')
    .slice(0, 2)
    .map(wordsOf);
  if (next === undefined) return false;
  if (seen > 0) return readCredits(next) !== undefined;
  return isTitleLike(next) && second !== undefined && (isSection || isCreditLine(second));
}

function isTitleLike(text: string): boolean {
  return text.length <= LONGEST_TITLE && !/[.;:,。；：，]$/u.test(text) && !readCredits(text) && !passageKind(text);
}

/** A name of few words, the first or the last of which only periodicals have. */
function isSiteName(text: string): boolean {
  const words = text.toLowerCase().split(' ');
  if (words.length > 6 || text.length > 60 || /[.!?…]$/u.test(text)) return false;
  const isName = (word: string | undefined): boolean => word !== undefined && structureWords.siteNames.includes(word);
  const isHan = structureWords.siteNames.some((name) => /\p{Script=Han}/u.test(name) && text.endsWith(name) && text.length <= 10);
  return words.length >= 2 ? isName(words[0]) || isName(words.at(-1)) || isHan : isHan;
}

/** A byline or a date; or a short line with a year, as names and dates in one line are. */
function isCreditLine(text: string): boolean {
  return readCredits(text) !== undefined || (text.length <= 80 && /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.test(text) && !/[.!?]$/u.test(text));
}
