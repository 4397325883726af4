import type { CslItem } from '../../../schemas/index.js';
import { edtfOf } from '../csl.js';
import { accessOf } from './address.js';
import { caseForms } from './case.js';
import { congressForms } from './congress.js';
import { dateInWords } from './dates.js';
import { nationsForms } from './nations.js';
import { parliamentaryForms } from './parliament.js';
import { sentence } from './sentence.js';

const MADE_BY_LAW: ReadonlySet<string> = new Set(['legislation', 'regulation', 'bill', 'treaty']);

/**
 * The forms of what courts, legislatures and governments have made, which Chicago takes from the Bluebook and its relatives.
 *
 * @see Chicago Manual of Style, 17th ed., 14.269 to 14.305
 */
export function lawForms(csl: CslItem, locator: string | undefined): string[] {
  if (csl.type === 'legal_case') return caseForms(csl, locator);
  const forms = MADE_BY_LAW.has(csl.type) ? [...inCode(csl), ...inGazette(csl), ...byNumber(csl), ...byName(csl)] : restated(csl);
  if (csl.type === 'hearing' || csl.type === 'report')
    return [...congressForms(csl, locator), ...nationsForms(csl), ...parliamentaryForms(csl, locator)];
  const remarked = csl.note === undefined ? [] : forms.map((form) => `${form} (${csl.note})`);
  const own = [...forms, ...remarked].map((form) => sentence([form, locator, accessOf(csl), csl.URL]));
  return [...own, ...congressForms(csl, locator), ...nationsForms(csl)];
}

/** `Ferries Act of 1952, 8 U.S.C. § 99`, `Moorings Rule, 33 C.F.R. 401 (2009)`, `Cal. Civ. Code § 1714`: 14.282 and 14.284 */
function inCode(csl: CslItem): string[] {
  const { title, number, volume, section, page, note } = csl;
  const container = csl['container-title'];
  if (container === undefined) return [];
  const house = note === undefined ? [] : [sentence([title, `${container} § ${section} (${note} ${edtfOf(csl.issued)})`])];
  const sign = csl.type === 'legislation' && section !== undefined && !/^[§\p{L}]/u.test(section) ? '§' : undefined;
  const law = number === undefined ? undefined : `Pub. L. No. ${number}`;
  const place = [volume, container, sign, section ?? page].filter(Boolean).join(' ');
  // The section of a public law stands behind its number, the page of the session laws behind their name.
  if (law !== undefined && section !== undefined && page !== undefined)
    return [sentence([title, law, section, [volume, container, page].join(' ')]) + dated(csl)];
  const last = section === undefined ? [] : [sentence([title, law, `${section} ${container}`]) + dated(csl)];
  const whole = sentence([csl.author?.[0]?.literal, title, law, place]) + dated(csl);
  const order = csl.genre === undefined ? [] : [sentence([`${csl.genre} ${number}`, title, place]) + dated(csl)];
  const german = [
    `${title}, ${container} ${edtfOf(csl.issued)}, S. ${page}`,
    `${title} vom ${dateInWords(edtfOf(csl.issued) ?? '')} (${container} S. ${page})`,
  ];
  return [
    ...order,
    whole,
    ...(page === undefined || volume !== undefined || csl.issued === undefined ? [] : german),
    ...(page === undefined || volume === undefined || csl.issued === undefined ? [] : [inPart(csl)]),
    ...(note === undefined ? [] : [`${whole} ${note}`]),
    ...last,
    ...house,
    ...inSeries(csl),
  ];
}

/** `Gesetz über Häfen, BGBl. 2011 I S. 12` */
function inPart({ title, volume, page, issued, ...csl }: CslItem): string {
  return `${title}, ${csl['container-title']} ${edtfOf(issued)} ${volume} S. ${page}`;
}

/** `Convention on Ferries (adopted May 23, 1969, entered into force 27 January 1980) 1155 UNTS 331`, with the article before the day. */
function inSeries({ type, title, volume, page, section, note, issued, ...csl }: CslItem): string[] {
  const date = edtfOf(issued);
  if (type !== 'treaty' || date === undefined) return [];
  const place = `${volume} ${csl['container-title']} ${page}`;
  const article = sentence([section === undefined ? title : `${title} ${section}`, dateInWords(date), place]);
  return [article, `${title} (adopted ${dateInWords(date)}${note === undefined ? '' : `, ${note}`}) ${place}`];
}

/** `Regulation (EU) 2019/881 on harbour data [2019] OJ L151/15` */
function inGazette(csl: CslItem): string[] {
  const { title, volume, page } = csl;
  const container = csl['container-title'];
  const year = edtfOf(csl.issued);
  if (title === undefined || container === undefined) return [];
  if (year === undefined)
    return page === undefined ? [] : [sentence([title, [container, volume, `S. ${page}`].filter(Boolean).join(' '), csl.section])];
  return [`${title} [${year}] ${container} ${volume}/${page}`, sentence([title, `${year} ${container} (${volume}) ${page}`])];
}

/** `Harbours Act, Pub. L. No. 103–160 (1993)`, `Public Law 103–160: Harbours Act`: 14.283 */
function byNumber(csl: CslItem): string[] {
  const { title, number, section } = csl;
  if (number === undefined || !/^\d/.test(number)) return [];
  const named = title === undefined ? [] : [`${title}, Pub. L. No. ${number}`, `${title}, No. ${number}`];
  return [...named, `Pub. L. No. ${number}${title === undefined ? '' : `: ${title}`}`].map((form) =>
    sentence([form + dated(csl), section]),
  );
}

/** `Clean Harbours Act, H.R. 1207 (2021)`, `Carriage Act 1980 (N.S.W.)`, `U.S. Const. art. 5`: 14.286, 14.288 and 14.301 */
function byName(csl: CslItem): string[] {
  const { title, number, authority, section, note } = csl;
  const place = csl['publisher-place'];
  const date = edtfOf(csl.issued);
  const head = [title, number, authority, csl['container-title'], note];
  return [
    ...(place === undefined ? [] : [sentence([`${title} ${date} (${place})`, number, section])]),
    ...(note === undefined || number === undefined || date === undefined ? [] : [`${note} ${number}, “${title},” ${dateInWords(date)}`]),
    ...(note === undefined || date === undefined ? [] : [`${title} (${note} ${date})`]),
    ...(note === undefined || section === undefined ? [] : [`${sentence([title, note])} § ${section}${dated(csl)}`]),
    sentence([sentence(head) + dated(csl), section]),
    sentence([...head, date === undefined ? undefined : dateInWords(date), section]),
  ];
}

/** `Restatement (Second) of Torts § 402A (Am. L. Inst. 1965)` */
function restated(csl: CslItem): string[] {
  const { title, section, authority } = csl;
  if (title === undefined || section === undefined || authority === undefined) return [];
  return [`${title} § ${section} (${[authority, edtfOf(csl.issued)].filter(Boolean).join(' ')})`];
}

function dated(csl: CslItem): string {
  const date = edtfOf(csl.issued);
  return date === undefined ? '' : ` (${dateInWords(date)})`;
}
