import type { CslItem } from '../../../schemas/index.js';
import { edtfOf } from '../csl.js';
import { accessOf } from './address.js';
import { dateInWords } from './dates.js';
import { sentence } from './sentence.js';

/**
 * The forms of what courts, legislatures and governments have made, which Chicago takes from the Bluebook and its relatives.
 *
 * @see Chicago Manual of Style, 17th ed., 14.269 to 14.305
 */
export function lawForms(csl: CslItem, locator: string | undefined): string[] {
  if (csl.type === 'legal_case') return caseForms(csl, locator);
  if (csl.type !== 'legislation' && csl.type !== 'regulation' && csl.type !== 'bill' && csl.type !== 'treaty') return [];
  return [...(csl.volume === undefined ? [] : [code(csl, locator)]), ...unreportedLaw(csl, locator)];
}

/** `Ferries Act of 1952, 8 U.S.C. § 99`, `Moorings Rule, 33 C.F.R. 401 (2009)`: 14.282 */
function code(csl: CslItem, locator: string | undefined): string {
  const { title, number, volume, section, page, URL } = csl;
  const sign = csl.type === 'legislation' && section !== undefined && !/^[§\p{L}]/u.test(section) ? ['§'] : [];
  const law = number === undefined ? undefined : `Pub. L. No. ${number}`;
  const place = [volume, csl['container-title'], ...sign, section ?? page].filter(Boolean).join(' ');
  const behind = yearBehind(csl);
  return sentence([sentence([csl.author?.[0]?.literal, title, law, place, locator]) + behind, accessOf(csl), URL]);
}

/** `Public Law 103–160: Some Act`, `Clean Harbours Act, H.R. 1207 (2021)`, `U.S. Const. art. 5`: 14.283 to 14.288 */
function unreportedLaw(csl: CslItem, locator: string | undefined): string[] {
  const { title, number, section, authority, URL } = csl;
  const container = csl['container-title'];
  const behind = yearBehind(csl);
  const date = edtfOf(csl.issued);
  const tail = [section, locator, accessOf(csl), URL];
  const named = container === undefined ? undefined : section === undefined ? container : `${container} § ${section.replace(/^§+\s?/, '')}`;
  const first = section !== undefined && container !== undefined ? `${section} ${container}` : undefined;
  return [
    ...(number !== undefined && /^\d/.test(number) && title !== undefined
      ? [sentence([`${title}, Pub. L. No. ${number}${behind}`, ...tail])]
      : []),
    ...(number !== undefined && /^\d/.test(number)
      ? [sentence([`Pub. L. No. ${number}${title ? `: ${title}` : ''}${behind}`, ...tail])]
      : []),
    ...(named === undefined
      ? []
      : [
          sentence([title, named + behind, locator, accessOf(csl), URL]),
          sentence([title, first && first + behind, locator, accessOf(csl), URL]),
        ]),
    sentence([sentence([title, number, authority, container]) + behind, ...tail]),
    sentence([title, number, authority, container, date && dateInWords(date), ...tail]),
  ];
}

function yearBehind(csl: CslItem): string {
  const date = edtfOf(csl.issued);
  return date === undefined ? '' : ` (${dateInWords(date)})`;
}

/** `Roe v. Poe, 12 F. Supp. 34 (S.D. Cal. 1946)`, `Roe v Poe [2021] UKSC 50`, `Roe v. Poe, Case No. 6:24, May 1, 2025`: 14.276 to 14.279 and 14.297 */
function caseForms(csl: CslItem, locator: string | undefined): string[] {
  const { title, volume, number, page, authority, URL } = csl;
  const reporter = csl['container-title'];
  const date = edtfOf(csl.issued);
  const tail = [accessOf(csl), URL];
  const court = (year: string | undefined): string => {
    const inside = [authority, year].filter(Boolean).join(' ');
    return inside === '' ? '' : ` (${inside})`;
  };
  const year = date?.slice(0, 4);
  const docket = number === undefined ? undefined : `Case No. ${number}`;
  const forms: string[] = [];
  if (reporter !== undefined && volume !== undefined) {
    const place = [volume, reporter, page ?? '___'].join(' ');
    forms.push(sentence([sentence([title, number, place, locator]) + court(year), ...tail]));
  }
  if (reporter !== undefined && volume === undefined && number !== undefined)
    forms.push(sentence([`${title}, ${number} ${reporter} ${page ?? '___'}${court(year)}`, locator, ...tail]));
  if (reporter !== undefined && year !== undefined) {
    const [open, close] = volume !== undefined && /^(?:LR|Ch|App)/.test(reporter) ? '()' : '[]';
    const place = [volume, reporter, number ?? page].filter(Boolean).join(' ');
    forms.push(sentence([`${title} ${open}${year}${close} ${place}${authority ? ` (${authority})` : ''}`, locator, ...tail]));
    forms.push(sentence([title, sentence([authority, `${place.replace(` ${page}`, '')} ${year}`, page]), locator, ...tail]));
  }
  const decided = date && dateInWords(date);
  forms.push(sentence([title && `${title}${court(year)}`, docket, locator, ...tail]));
  forms.push(sentence([title, authority, docket, decided, locator, ...tail]));
  forms.push(sentence([number === undefined ? title : `Case ${number} ${title}`, locator, decided, ...tail]));
  return forms;
}
