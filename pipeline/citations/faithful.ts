import type { CslItem, CslName } from '../../schemas/index.js';
import { toCsl } from './csl.js';
import { readNote } from './read-note.js';

/** The pages of a work and those cited of it look the same where only one is given: what one gives may come back as the other. */
function samePages(csl: CslItem, locator: string | undefined, again: { page?: string | undefined; locator: string | undefined }): boolean {
  if (again.page === csl.page && again.locator === locator) return true;
  return locator === undefined && again.page === undefined && csl.page === again.locator;
}

/**
 * Whether a normal form says what the citation says: read again, it gives the same fields, the same type and the same
 * page cited. A form that reads otherwise would mislead people as well.
 *
 * @param csl the fields that the form was written from
 */
export function isFaithful(form: string, csl: CslItem, locator: string | undefined): boolean {
  const [again, ...more] = readNote(form.endsWith('.') ? form : `${form}.`).citations;
  if (!again || more.length > 0 || again.leftover.length > 0) return false;
  const { page, ...rest } = toCsl(again.fields, again.type, csl.id);
  const { page: _page, ...known } = csl;
  return samePages(csl, locator, { page, locator: again.locator }) && sorted(rest) === sorted(known);
}

/**
 * The item as one string, whatever the order of its variables and of the parts of names, whether particles are parted from
 * family names or not, and whatever marks stand in a title: double ones become single within others (Chicago Manual of Style,
 * 17th ed., 13.30).
 */
function sorted(csl: CslItem): string {
  return JSON.stringify(csl, (key, value: unknown) =>
    key === 'title' && typeof value === 'string'
      ? value.replace(/“/g, '‘').replace(/”/g, '’')
      : value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(withFamily(value)).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
        : value,
  );
}

/** Names are printed the same with a particle as a part of its own, and with one in the family name, as people may give it. */
function withFamily(value: object): object {
  const { 'non-dropping-particle': particle, ...name } = value as CslName;
  return particle === undefined ? value : { ...name, family: `${particle} ${name.family}` };
}
