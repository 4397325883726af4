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
  const { maker, parallel } = remarksOf(csl);
  const place = [volume, reporter, maker, page ?? '___'].filter(Boolean).join(' ');
  return [sentence([sentence([title, number, place, locator, parallel]) + decided(csl), accessOf(csl), csl.URL])];
}

function reported(csl: CslItem): string[] {
  const { title, volume, number, page } = csl;
  const reporter = csl['container-title'];
  if (reporter === undefined || (volume ?? number) === undefined) return [];
  const { maker, parallel } = remarksOf(csl);
  const place = [volume ?? number, reporter, maker, page ?? '___'].filter(Boolean).join(' ');
  return [sentence([title, volume === undefined ? undefined : number, place, parallel]) + decided(csl)];
}

/** `6 Pet.`: who made the reporter, which stands in a parenthesis; other reporters of the judgment, behind the page. */
function remarksOf({ note = '' }: CslItem): { maker: string | undefined; parallel: string | undefined } {
  const maker = /^\d{1,2} \p{Lu}[\p{L}.’ ]*(?=$|, )/u.exec(note)?.[0];
  const parallel = maker === undefined ? note : note.slice(maker.length + 2);
  return { maker: maker && `(${maker})`, parallel: parallel || undefined };
}

/** The year tells the volume, or belongs to the name of the case. */
function byYear(csl: CslItem): string[] {
  const { title, volume, number, page, authority } = csl;
  const reporter = csl['container-title'];
  const year = yearOf(csl);
  const first = number ?? page;
  if (reporter === undefined || year === undefined || title === undefined || first === undefined) return [];
  const series = /^LR (?=\S)/.test(reporter) && volume !== undefined ? reporter.replace(/^LR/, `LR ${volume}`) : undefined;
  const place = series === undefined ? [volume, reporter, first].filter(Boolean).join(' ') : `${series} ${first}`;
  const court = authority === undefined ? '' : ` (${authority})`;
  const docket =
    page === undefined ? [] : [`Case ${number} ${title} [${year}] ${[volume, reporter, page].filter(Boolean).join(' ')}${court}`];
  const parallel = csl.note === undefined ? '' : `, ${csl.note}`;
  const behind = [`[${year}] ${place}${court}${parallel}`, `(${year}) ${place}${court}${parallel}`].map((report) => `${title} ${report}`);
  const onDay = edtfOf(csl.issued)?.length === 10 ? [`${behind[0]} (${dayOf(csl)})`] : [];
  const serial =
    number === undefined || csl.issued === undefined
      ? []
      : [sentence([authority, title, `Sentencia de ${dayOf(csl)}`, `${reporter} No. ${number}`])];
  return [...onDay, ...behind, ...serial, ...(number === undefined ? [] : [...docket, `${title}, ${year} ${reporter} ${number}${court}`])];
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
  const day = dayOf(csl);
  const docket = number === undefined ? undefined : `Case No. ${number}`;
  const inUnion = number === undefined ? title : `Case ${number} ${title ?? ''}`.trim();
  return [
    ...(title === undefined ? [] : [sentence([`${title}${decided(csl)}`, docket])]),
    ...(docket === undefined ? [] : [sentence([title, docket]) + decided(csl), `${title} App no ${number} (${authority}, ${day})`]),
    sentence([title, authority, docket, day]),
    sentence([inUnion, authority, day]),
    sentence([authority, inUnion, day === undefined ? undefined : `judgment of ${day}`, note]),
    ...(note === undefined ? [] : [`${inUnion} ${note}`]),
    sentence([authority, day, title, number === undefined ? undefined : `no. ${number}`]),
    ...(day === undefined ? [] : [sentence([`Judgment of ${day}`, title, number, note])]),
    `${authority}, Urt. v. ${day} – ${number}`,
  ];
}

function decided(csl: CslItem): string {
  const inside = [csl.authority, dayOf(csl)].filter(Boolean).join(' ');
  return inside === '' ? '' : ` (${inside})`;
}

function dayOf(csl: CslItem): string | undefined {
  const date = edtfOf(csl.issued);
  return date === undefined ? undefined : dateInWords(date);
}

function yearOf(csl: CslItem): string | undefined {
  return edtfOf(csl.issued)?.slice(0, 4);
}
