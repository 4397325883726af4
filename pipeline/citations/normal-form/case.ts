import type { CslItem } from '../../../schemas/index.js';
import { edtfOf } from '../csl.js';
import { accessOf } from './address.js';
import { dateInWords } from './dates.js';
import { sentence } from './sentence.js';

/**
 * A case, as the courts that decided it are cited: `Roe v. Poe, 12 F. Supp. 34 (S.D. Cal. 1946)`, `Roe v Poe [2021] UKSC 50`,
 * `BVerfGE 17, 298, 305`, `Roe v. Poe, Case No. 6:24, May 1, 2025`.
 *
 * @see Chicago Manual of Style, 17th ed., 14.276 to 14.279 and 14.297 to 14.299
 */
export function caseForms(csl: CslItem, locator: string | undefined): string[] {
  const forms = [...reported(csl), ...byYear(csl), ...collected(csl), ...unreported(csl)];
  const tail = [locator, accessOf(csl), csl.URL];
  const meant = locator === undefined ? [] : collected(csl).map((form) => sentence([`${form} (${locator})`, accessOf(csl), csl.URL]));
  return forms.map((form) => sentence([form, ...tail])).concat(inReporter(csl, locator), meant);
}

/** With the page cited before the court. */
function inReporter(csl: CslItem, locator: string | undefined): string[] {
  const { title, volume, number, page } = csl;
  const reporter = csl['container-title'];
  if (reporter === undefined || volume === undefined || locator === undefined) return [];
  const place = sentence([title, number === undefined ? undefined : `No. ${number}`, `${volume} ${reporter} ${page ?? '___'}`, locator]);
  return [
    sentence([sentence([title, number, `${volume} ${reporter} ${page ?? '___'}`, locator]) + decided(csl), accessOf(csl), csl.URL]),
    ...onDay(csl, place),
  ];
}

function reported(csl: CslItem): string[] {
  const { title, volume, number, page, note } = csl;
  const reporter = csl['container-title'];
  if (reporter === undefined || (volume ?? number) === undefined) return [];
  const docket = volume === undefined ? undefined : number;
  const place = [volume ?? number, reporter, page ?? '___'].join(' ');
  const nominative =
    note === undefined ? [] : [sentence([title, docket, `${volume ?? number} ${reporter} (${note}) ${page}`]) + decided(csl)];
  return [sentence([title, docket, place, note]) + decided(csl), ...nominative, ...onDay(csl, sentence([title, docket, place]))];
}

/** The year tells the volume, or belongs to the name of the case. */
function byYear(csl: CslItem): string[] {
  const { title, volume, number, page, authority, note } = csl;
  const reporter = csl['container-title'];
  const year = yearOf(csl);
  const first = number ?? page;
  if (reporter === undefined || year === undefined || title === undefined || first === undefined) return [];
  const place = [volume, reporter, first].filter(Boolean).join(' ');
  const court = (authority === undefined ? '' : ` (${authority})`) + (note === undefined ? '' : `, ${note}`);
  const docket =
    page === undefined ? [] : [`Case ${number} ${title} [${year}] ${[volume, reporter, page].filter(Boolean).join(' ')}${court}`];
  return [
    ...onDay(csl, `${title} [${year}] ${place}${court}`),
    `${title} [${year}] ${place}${court}`,
    `${title} (${year}) ${place}${court}`,
    ...(number === undefined ? [] : docket),
  ];
}

/** `BVerfGE 17, 298`, `BGH NJW 1990, 1123`, as German courts are cited. */
function collected(csl: CslItem): string[] {
  const { title, volume, page, authority } = csl;
  const reporter = csl['container-title'];
  if (reporter === undefined || title !== undefined || page === undefined) return [];
  return [`${[authority, reporter, volume ?? yearOf(csl)].filter(Boolean).join(' ')}, ${page}`];
}

function unreported(csl: CslItem): string[] {
  const { title, number, authority, note } = csl;
  if (csl['container-title'] !== undefined) return [];
  const date = edtfOf(csl.issued);
  const day = date === undefined ? undefined : dateInWords(date);
  const docket = number === undefined ? undefined : `Case No. ${number}`;
  return [
    ...(title === undefined ? [] : [sentence([`${title}${decided(csl)}`, docket])]),
    sentence([title, authority, docket, day]),
    sentence([number === undefined ? title : `Case ${number} ${title ?? ''}`.trim(), authority, day]),
    `Case ${number} ${title} ${note}`,
    `${title} App no ${number} (${[authority, day].filter(Boolean).join(', ')})`,
    sentence([authority, day, title, number === undefined ? undefined : `no. ${number}`]),
    `${authority}, ${note ?? 'Urt. v.'} ${day} – ${number}`,
  ];
}

/** `… 2019 WL 123456 (S.D.N.Y. May 3, 2019)`, `… [1996] EWCA Civ 12 (July 26, 1996)`: where the day is known. */
function onDay({ issued, authority }: CslItem, place: string): string[] {
  const date = edtfOf(issued);
  if (date === undefined || date.length !== 10) return [];
  return [`${place} (${dateInWords(date)})`, ...(authority === undefined ? [] : [`${place} (${authority} ${dateInWords(date)})`])];
}

function decided(csl: CslItem): string {
  const inside = [csl.authority, yearOf(csl)].filter(Boolean).join(' ');
  return inside === '' ? '' : ` (${inside})`;
}

function yearOf(csl: CslItem): string | undefined {
  return edtfOf(csl.issued)?.slice(0, 4);
}
