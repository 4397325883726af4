import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { Citation, Work } from '../../schemas/index.js';
import { report } from '../../schemas/report.js';
import { looksOf, similarPairs } from '../../schemas/similar-works.js';
import { brokenUrl } from '../citations/broken-url.js';
import { isIsbn } from '../citations/isbn.js';
import { required } from '../citations/required-variables.js';
import { notesOf } from '../note-text.js';

/** A citation less sure than this may have what it seems to lack. */
const LEAST_SURE = 0.85;

/**
 * Compares what each citation says with itself, with its address and with the article's own date, and works with each
 * other. Nothing is filled in or mended: it suggests.
 */
export const checkCitations: Plugin<[], Root> = () => checkCitationsOf;

function checkCitationsOf(tree: Root, file: VFile): void {
  const { citations, works, metadata } = file.data.article!;
  const texts = new Map(notesOf(tree, file).map(({ id, text }) => [id, text]));
  for (const citation of citations) {
    if (citation.form !== 'full') continue;
    const url = fieldOf(citation, 'URL');
    const shown = url === undefined ? undefined : dateInUrl(url);
    if (shown) compare(citation, shown, file);
    if (url !== undefined) checkUrl(citation, url, texts, file);
    checkNumbers(citation, file);
    checkDates(citation, metadata.issued, file);
    checkVariables(citation, shown, file);
  }
  const pairs = similarPairs(works.map((work) => ({ work, ...looksOf(work.csl) })));
  for (const [first, second] of pairs) reportSimilar(citations, first.work, second.work, file);
}

function fieldOf({ fields }: Citation, name: string): string | undefined {
  return fields.find((field) => field.name === name)?.value;
}

function checkUrl(citation: Citation, url: string, texts: ReadonlyMap<string, string>, file: VFile): void {
  const end = citation.fields.find(({ name }) => name === 'URL')?.ranges.at(-1)?.[1];
  const text = typeof citation.within === 'object' && 'note' in citation.within ? texts.get(citation.within.note) : undefined;
  const sign = brokenUrl(url, end === undefined ? '' : (text?.slice(end) ?? ''));
  if (sign === undefined) return;
  report(file, {
    rule: 'broken-url',
    span: citation.span,
    about: citation.id,
    message: `The address ${url} is not whole: ${sign}. Open it, and correct the note; the address stands as it is.`,
  });
}

function checkNumbers(citation: Citation, file: VFile): void {
  for (const { name, value, spans } of citation.fields) {
    if (name !== 'ISBN' || isIsbn(value)) continue;
    const digits = value.replace(/[^\dXx]/g, '').length;
    const why = digits === 10 || digits === 13 ? 'its last digit does not check the others' : `it has ${digits} digits, and not 10 or 13`;
    report(file, {
      rule: 'invalid-isbn',
      span: spans[0] ?? citation.span,
      about: citation.id,
      message: `${value} is no ISBN: ${why}. Copy it again from the book; it stands as it is.`,
    });
  }
}

/** There is no clock: what lies in the future is later than the article itself. */
function checkDates(citation: Citation, written: string | undefined, file: VFile): void {
  const [issued, accessed] = [fieldOf(citation, 'issued'), fieldOf(citation, 'accessed')];
  const about = { span: citation.span, about: citation.id };
  if (isDay(written)) {
    for (const [what, date] of [
      ['was published', issued],
      ['was looked up', accessed],
    ] as const) {
      if (!isDay(date) || date <= dayAfter(written)) continue;
      report(file, {
        rule: 'date-in-future',
        ...about,
        message: `By its date the source ${what} on ${date}, after the article itself (${written}). One of the dates is mistyped, or the article was revised; none is changed.`,
      });
    }
  }
  if (isDay(issued) && isDay(accessed) && accessed < issued) {
    report(file, {
      rule: 'accessed-before-issued',
      ...about,
      message: `The source was looked up on ${accessed}, before it was published on ${issued}. Check both dates; they stand as they are.`,
    });
  }
}

function isDay(edtf: string | undefined): edtf is string {
  return edtf !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(edtf);
}

/** Where an article stands at midnight of another time zone, a source of its day is no source of the future. */
function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function checkVariables(citation: Citation, shown: string | undefined, file: VFile): void {
  const { type, repeatedAuthor } = citation;
  // What was not read wholly may have what it seems to lack.
  if (!type || citation.leftover.length || citation.confidence < LEAST_SURE) return;
  // Of a date that the address shows, `date-in-url` tells more.
  // A mark stands for an author: whether one is meant is not in question.
  const asked = (required[type] ?? []).filter(
    (names) => (shown === undefined || !names.includes('issued')) && !(repeatedAuthor && names.includes('author')),
  );
  const missing = asked.filter((names) => !names.some((name) => fieldOf(citation, name) !== undefined));
  if (!missing.length) return;
  const words = missing.map((names) => names.join(' or ')).join(', ');
  report(file, {
    rule: 'incomplete-citation',
    span: citation.span,
    about: citation.id,
    message: `This citation of type ${type} gives no ${words}. Add it where the source has one; nothing is filled in.`,
  });
}

function reportSimilar(citations: readonly Citation[], first: Work, second: Work, file: VFile): void {
  const [earlier, later] = [first, second].map(({ citations: own }) => citations.find(({ id }) => id === own[0]));
  if (!earlier || !later) return;
  report(file, {
    rule: 'similar-works',
    span: later.span,
    about: later.id,
    message: `“${second.csl.title}” here and “${first.csl.title}” in ${earlier.id} may be one work, and are kept as two. Where they are one, make title, author and address agree.`,
  });
}

function compare(citation: Citation, shown: string, file: VFile): void {
  const issued = citation.fields.find(({ name }) => name === 'issued')?.value;
  const about = { span: citation.span, about: citation.id };
  if (issued === undefined) {
    report(file, {
      rule: 'date-in-url',
      ...about,
      message: `The citation gives no date, but its address shows ${shown}. If that is the date of publication, add it to the note; it is not filled in.`,
    });
  } else if (monthsApart(issued, shown) > 1) {
    report(file, {
      rule: 'date-url-conflict',
      ...about,
      message: `The citation gives ${issued} as its date, but its address shows ${shown}. Check which is right; the note's own date stands.`,
    });
  }
}

/** The date that the path of a URL shows, as EDTF: `/2021/09/25/`, `/2021/9/`, `/2021-09-25`, `/2021/sep/25`. */
function dateInUrl(url: string): string | undefined {
  const match = /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/?#._-]|$)/.exec(url);
  if (!match) return undefined;
  const two = (digits: string): string => digits.padStart(2, '0');
  return [match[1], two(match[2] as string), ...(match[3] ? [two(match[3])] : [])].join('-');
}

/** Whole months between two dates; a year alone is compared by year. */
function monthsApart(a: string, b: string): number {
  const [yearA, monthA] = a.split('-').map(Number);
  const [yearB, monthB] = b.split('-').map(Number);
  const years = Math.abs((yearA ?? 0) - (yearB ?? 0)) * 12;
  if (monthA === undefined || monthA > 12 || monthB === undefined) return years;
  return Math.abs((yearA ?? 0) * 12 + monthA - ((yearB ?? 0) * 12 + monthB));
}
