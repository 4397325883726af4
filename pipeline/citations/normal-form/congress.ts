import type { CslItem } from '../../../schemas/index.js';
import { edtfOf } from '../csl.js';
import { accessOf } from './address.js';
import { dateInWords } from './dates.js';
import { quoted, sentence } from './sentence.js';

/**
 * What parliaments consider and say, and what governments order: `Harbour Act, H.R. 12, 118th Cong. (2024)`, `145 Cong. Rec. H12
 * (daily ed. March 4, 1999)`, `Jane Orr, Executive Order 14027, “Better Ferries,” May 12, 2021`.
 *
 * @see Chicago Manual of Style, 17th ed., 14.283 to 14.293; Bluebook, 21st ed., 13 and 14
 */
export function congressForms(csl: CslItem, locator: string | undefined): string[] {
  const end = [accessOf(csl), csl.URL];
  return [...inSession(csl, locator), ...onRecord(csl), ...ordered(csl)].map((form) => sentence([form, ...end]));
}

/** A bill or a hearing, with the session behind it. */
function inSession(csl: CslItem, locator: string | undefined): string[] {
  const { title, number, section, note, authority } = csl;
  if (note === undefined || !/\b(?:Cong|Leg)\b/.test(note)) return [];
  const date = dayOf(csl);
  if (date === undefined) return [];
  const place = [note, section === undefined ? undefined : `§ ${section}`, locator].filter(Boolean).join(' ');
  const head = sentence([csl.author?.[0]?.literal, title, number, place]);
  return [`${head} (${[authority, date].filter(Boolean).join(' ')})`];
}

function onRecord(csl: CslItem): string[] {
  const container = csl['container-title'];
  if (container === undefined || !/^Cong(?:\.|ressional) Rec/.test(container)) return [];
  const date = dayOf(csl);
  if (date === undefined) return [];
  const day = /\D/.test(date) ? `daily ed. ${date}` : date;
  return [`${csl.volume} ${container} ${csl.page} (${day})`, `${container} ${csl.volume} (${date}): ${csl.page}`];
}

/** The kind of order and its number stand before its title. */
function ordered(csl: CslItem): string[] {
  const { title, number, volume, issue, genre, page } = csl;
  const container = csl['container-title'];
  if (csl.type !== 'regulation' || title === undefined) return [];
  const date = dayOf(csl);
  if (date === undefined) return [];
  const [author] = csl.author ?? [];
  const name = author && (author.literal ?? [author.given, author.family].filter(Boolean).join(' '));
  const kind = [genre ?? (number && 'Executive Order'), number].filter(Boolean).join(' ');
  const inRegister =
    container === undefined
      ? date
      : page === undefined
        ? `${sentence([[container, volume].filter(Boolean).join(' '), issue === undefined ? undefined : `no. ${issue}`])} (${date})`
        : `${volume} ${container} ${page} (${date})`;
  return [sentence([name, kind, quoted(title), inRegister])];
}

function dayOf(csl: CslItem): string | undefined {
  const date = edtfOf(csl.issued);
  return date === undefined ? undefined : dateInWords(date);
}
