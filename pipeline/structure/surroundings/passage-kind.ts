import type { AsideRole } from '../../../schemas/index.js';
import { structureWords as words } from '../../lexicons/structure/index.js';
import { anyPhrase } from './any-phrase.js';
import { type Lead, leadOf } from './leads.js';
import { isBreadcrumb, isLinkRow, isNetwork } from './link-row.js';

/** What a passage around an article is. */
export interface PassageKind {
  role: AsideRole;
  /** Whether its form alone tells: then it is boilerplate even beside the body. Else only what stands around it can. */
  sure: boolean;
  /** Where it is a heading: what stands below it. */
  heads?: 'biography' | 'support' | 'related' | 'notice';
}

/** Longest passage around an article, in UTF-16 units. */
const LONGEST = 1_200;
/** Longest line of a site: a row of links, a notice of where the article appeared. */
const LONGEST_LINE = 240;
const SERIES = anyPhrase(words.seriesPhrases);
const CORRECTION = anyPhrase(words.correctionPhrases);
const BIOGRAPHY = anyPhrase(words.biographyPhrases);
const DISCLAIMER = anyPhrase(words.disclaimerPhrases);
const SUPPORT = anyPhrase(words.supportWords);
const SUBSCRIBE = anyPhrase(words.subscribeWords);
/** Share of a passage in which the phrase of a biography stands. */
const NAME_REACH = 60;
const NAME =
  /^(?:(?:dr|prof|mr|mrs|ms)\.?\s)?\p{Lu}[\p{L}.’'-]+(?:\s(?:[\p{Lu}][\p{L}.’'-]*|de|del|della|di|da|dos|van|von|der|den|le|la|al|bin|y|e)){1,4}/u;

/**
 * Tells by its words what a passage around an article is.
 *
 * @param text the passage, with single spaces
 * @param authors who wrote the article, as its byline has the names
 * @returns undefined where nothing tells
 */
export function passageKind(text: string, authors: readonly string[] = []): PassageKind | undefined {
  if (!text || text.length > LONGEST) return undefined;
  const lower = text.toLowerCase();
  return (
    siteLine(text, lower) ??
    seriesKind(lower) ??
    correctionKind(lower) ??
    biographyKind(text, lower, authors) ??
    requestKind(lower) ??
    noticeKind(lower)
  );
}

function siteLine(text: string, lower: string): PassageKind | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const line = lower.replace(/^[←→‹›«»<>↑▲\s]+|[←→‹›«»<>↑▲:：.\s]+$|\s?\(\d{1,5}\)$/gu, '');
  if (words.endSigns.has(line) || /^[■□▪∎⁂◆◇●]{1,3}$/u.test(line)) return { role: 'separator', sure: true };
  if (/^[-–—]\s?\d{1,4}\s?[-–—]$/u.test(text)) return { role: 'page-number', sure: true };
  if (words.siteLines.has(line) || isReadingTime(lower)) return { role: 'navigation', sure: true };
  if (isLinkRow(text) || isBreadcrumb(text)) return { role: 'navigation', sure: true };
  if (isNetwork(line)) return { role: 'navigation', sure: false };
  const share = leadOf(lower, words.shareLeads);
  if (share && isShareLine(text, share)) return { role: 'navigation', sure: true };
  const related = leadOf(lower, words.relatedLeads);
  if (related?.alone) return { role: 'navigation', sure: true, heads: 'related' };
  // A title behind the lead, and no sentence.
  if (related && (related.bounded || related.weight >= 2)) return { role: 'navigation', sure: related.bounded && !/[.!?]$/u.test(text) };
  return undefined;
}

/** The lead is followed by links, or by nothing, or by the name of the page. */
function isShareLine(text: string, { lead, bounded, alone, weight }: Lead): boolean {
  if (alone) return true;
  const rest = text.slice(lead.length).replace(/^[\s:：.!–—|·•]+/u, '');
  return isLinkRow(rest) || (rest.length <= 60 && (bounded || weight >= 2) && !/[.!?]\s/u.test(rest));
}

/** Whether a line says how long the reading takes: `9 min read`. */
export function isReadingTime(lower: string): boolean {
  return lower.length <= 60 && /\d|[一二三四五六七八九十]/u.test(lower) && words.readingTimes.some((phrase) => lower.includes(phrase));
}

function seriesKind(lower: string): PassageKind | undefined {
  return lower.length <= 600 && SERIES.test(lower.slice(0, 80)) ? { role: 'series', sure: true } : undefined;
}

function correctionKind(lower: string): PassageKind | undefined {
  const lead = leadOf(lower, words.correctionLeads);
  if (lead?.alone) return { role: 'correction', sure: true, heads: 'notice' };
  if (lead && (lead.bounded || lead.weight >= 3)) return { role: 'correction', sure: true };
  return CORRECTION.test(lower) ? { role: 'correction', sure: false } : undefined;
}

function biographyKind(text: string, lower: string, authors: readonly string[]): PassageKind | undefined {
  const lead = leadOf(lower, words.biographyLeads);
  if (lead?.alone) return { role: 'biography', sure: true, heads: 'biography' };
  if (lead && (lead.bounded || lead.weight >= 3)) return { role: 'biography', sure: true };
  if (!BIOGRAPHY.test(lower) && !startsWithAuthor(text, authors)) return undefined;
  return { role: 'biography', sure: isAboutAuthor(text, lower, authors) };
}

function startsWithAuthor(text: string, authors: readonly string[]): boolean {
  return authors.some((name) => name.length > 1 && text.startsWith(name));
}

/** The name of the author, or some name with an office right behind it, begins the passage. */
function isAboutAuthor(text: string, lower: string, authors: readonly string[]): boolean {
  if (text.length > 700) return false;
  const name =
    authors.find((author) => author.length > 1 && text.startsWith(author)) ?? (text.length <= 400 ? NAME.exec(text)?.[0] : undefined);
  if (name === undefined) return false;
  const reach = startsWithAuthor(text, authors) ? 160 : NAME_REACH;
  return BIOGRAPHY.test(lower.slice(name.length, name.length + reach));
}

/** A request for money, or to subscribe. What begins like one says what it asks for further on. */
function requestKind(lower: string): PassageKind | undefined {
  const support = leadOf(lower, words.supportLeads);
  if (support?.alone) return { role: 'disclaimer', sure: true, heads: 'support' };
  if (support && lower.length <= 600) {
    const asks = SUPPORT.test(lower.slice(support.lead.length));
    if (asks || (support.bounded && support.weight >= 2)) return { role: 'disclaimer', sure: true };
  }
  const subscribe = leadOf(lower, words.subscribeLeads);
  if (subscribe?.alone) return { role: 'navigation', sure: true, heads: 'support' };
  if (!subscribe || lower.length > 400) return undefined;
  const offers = SUBSCRIBE.test(lower);
  return subscribe.bounded || offers ? { role: 'navigation', sure: true } : undefined;
}

function noticeKind(lower: string): PassageKind | undefined {
  const notice = leadOf(lower, words.noticeLeads);
  if (notice?.alone) return { role: 'disclaimer', sure: true, heads: 'notice' };
  if (notice && isNotice(lower, notice)) return { role: 'disclaimer', sure: true };
  const published = lower.length <= LONGEST_LINE ? leadOf(lower, words.publishedLeads) : undefined;
  if (published && (published.bounded || published.weight >= 2)) return { role: 'navigation', sure: true };
  if (!DISCLAIMER.test(lower)) return undefined;
  const hits = words.disclaimerPhrases.filter((phrase) => lower.includes(phrase)).length;
  return { role: 'disclaimer', sure: hits > 1 && lower.length <= 600 };
}

/** Whether what follows the first words of a notice agrees with them. */
function isNotice(lower: string, { lead, bounded, weight }: Lead): boolean {
  return bounded || weight >= 4 || /^(?:©|\(c\))/u.test(lead) || DISCLAIMER.test(lower.slice(lead.length));
}
