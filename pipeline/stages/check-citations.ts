import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { Citation } from '../../schemas/index.js';
import { report } from '../../schemas/report.js';

/** Compares what each citation says with what its own address shows. Nothing is filled in: it suggests. */
export const checkCitations: Plugin<[], Root> = () => checkCitationsOf;

function checkCitationsOf(_tree: Root, file: VFile): void {
  for (const citation of file.data.article!.citations) {
    if (citation.form !== 'full') continue;
    const url = citation.fields.find(({ name }) => name === 'URL')?.value;
    const shown = url === undefined ? undefined : dateInUrl(url);
    if (shown) compare(citation, shown, file);
  }
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
