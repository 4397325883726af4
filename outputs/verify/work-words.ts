import type { CslItem } from '../../schemas/index.js';

/**
 * What any output must say of a work, in the work's own words: names, titles, year, numbers and addresses. Types, dates and pages,
 * which each format writes in a way of its own, are not among them.
 */
export function workWords({ issued, ...csl }: CslItem): string[] {
  const names = [csl.author, csl.editor, csl.translator].flatMap((people) => people ?? []);
  const year = issued?.['date-parts']?.[0]?.[0];
  return [
    ...names.map(({ family, literal, given }) => family ?? literal ?? given),
    csl.title,
    csl['container-title'],
    csl.publisher,
    csl.volume,
    csl.DOI,
    csl.URL,
    year === undefined ? undefined : String(Math.abs(year)),
  ].filter((value) => value !== undefined);
}
