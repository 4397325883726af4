import type { CslItem } from '../../../schemas/index.js';
import { edtfOf } from '../csl.js';
import { dateInWords } from './dates.js';
import { sentence } from './sentence.js';

/**
 * Treaties with what stands between their names and their series, acts of the Union by their gazette, resolutions by their number and
 * their symbol.
 *
 * @see Bluebook, 21st ed., rules 21.4 and 21.7; OSCOLA, 4th ed., 2.6 and 2.8
 */
export function nationsForms(csl: CslItem): string[] {
  const date = edtfOf(csl.issued);
  if (date === undefined || csl.title === undefined) return [];
  const day = dateInWords(date);
  return [...inSeries(csl, day), ...inSymbols(csl, day)];
}

function inSeries(csl: CslItem, day: string): string[] {
  const { title, volume, page, section, note } = csl;
  const container = csl['container-title'];
  if (container === undefined || volume === undefined || page === undefined) return [];
  const place = `${volume} ${container} ${page}`;
  const adopted = note === undefined ? [] : [`${title} (adopted ${day}, ${note}) ${place}`];
  return [...adopted, sentence([title, section, day, place]), sentence([title, `${container} ${volume}`, day, `p. ${page}`])];
}

function inSymbols(csl: CslItem, day: string): string[] {
  const { title, number, note } = csl;
  if (number === undefined || note === undefined || !/\bRes(?:\.|olution)/i.test(note)) return [];
  const [author] = csl.author ?? [];
  return [
    ...(author === undefined ? [] : [`${author.literal} ${note}, ${title}, ${number} (${day})`]),
    `${title}, ${note}, U.N. Doc. ${number} (${day})`,
  ];
}
