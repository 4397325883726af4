import type { CslType } from '../../../schemas/index.js';
import { organisationWords } from '../../lexicons/organisations.js';
import type { Draft } from '../draft.js';
import { isHouse } from '../houses.js';

/** A place and a press, or editors before the title, make a book. */
export function isBook(draft: Draft): boolean {
  if (!draft.has('publisher-place')) return false;
  return isHouse(draft.valueOf('publisher') ?? '') || (draft.has('editor') && !draft.has('author') && !draft.has('container-title'));
}

/** A place and a press make a book; a place and an institution, a report. */
export function byImprint(draft: Draft): CslType | undefined {
  const publisher = draft.valueOf('publisher') ?? draft.issuer?.text ?? '';
  if (!draft.has('publisher-place') && !draft.has('edition') && !isHouse(publisher)) return undefined;
  if (draft.has('edition') || draft.has('editor') || isHouse(publisher)) return 'book';
  const authors = draft.fields.filter(({ name }) => name === 'author').map(({ value }) => value);
  const institution = publisher
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => organisationWords.has(word));
  const acronym = /^[A-Z]{3,7}$/.test(publisher);
  return authors.includes(publisher) || institution || acronym ? 'report' : 'book';
}
