import { structureWords } from '../../lexicons/structure/index.js';

/** Networks and tools that pages are shared with. Their names are the same in every language. */
const NETWORKS = new Set([
  'facebook',
  'twitter',
  'x',
  'x (twitter)',
  'linkedin',
  'whatsapp',
  'telegram',
  'instagram',
  'reddit',
  'pinterest',
  'mastodon',
  'bluesky',
  'threads',
  'tumblr',
  'pocket',
  'flipboard',
  'xing',
  'signal',
  'viber',
  'messenger',
  'google+',
  'youtube',
  'vk',
  'вконтакте',
  'одноклассники',
  '微信',
  '微博',
  'line',
  'rss',
  'pdf',
]);
const SEPARATOR = /\s?[|·•→←]\s?|\s[›»>‹«–—/]\s|\s::\s/u;
/** With blanks around them: quotation marks and tags have the same signs. */
const PATH = /\s[›»>→/]\s/u;
/** Most words of one link in a row. */
const MOST_WORDS = 5;
const LONGEST = 240;

/** Whether a line is nothing but the name of a network. */
export function isNetwork(line: string): boolean {
  return NETWORKS.has(line);
}

/** Whether a line is a row of links: parted by signs, each short, and some of them links that sites have. */
export function isLinkRow(text: string): boolean {
  const links = partsOf(text, SEPARATOR);
  if (links.length < 2) return isPlainRow(text);
  const known = links.filter(isKnown).length;
  return known >= 2 || (known >= 1 && known * 2 >= links.length);
}

/** Whether a line says where on a site the article stands: `Home > Ideas > Cities`. */
export function isBreadcrumb(text: string): boolean {
  const steps = partsOf(text, PATH);
  return steps.length >= 2 && !/[.!?]$|[«‹<]/u.test(text) && (isKnown(steps[0] as string) || (steps.length >= 3 && /[›»>→]/u.test(text)));
}

/** Names of networks alone, parted by commas or blanks: `Facebook Twitter Email`. */
function isPlainRow(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = text
    .toLowerCase()
    .split(/[\s,，、]+/u)
    .filter(Boolean);
  return words.length >= 2 && words.filter((word) => NETWORKS.has(word)).length >= 2 && words.every(isKnown);
}

function partsOf(text: string, separator: RegExp): string[] {
  if (text.length > LONGEST) return [];
  const parts = text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.every((part) => part.split(/\s/u).length <= MOST_WORDS && part.length <= 60) ? parts : [];
}

function isKnown(link: string): boolean {
  const lower = link.toLowerCase();
  return NETWORKS.has(lower) || structureWords.siteLinks.has(lower) || structureWords.siteLines.has(lower);
}
