import type { CslItem } from '../../../schemas/index.js';
import { isFaithful } from '../faithful.js';
import { formsOf } from './forms.js';

/** A citation in the form of Chicago notes, without the final stop. */
interface NormalForm {
  text: string;
  /** Whether it gives the same fields when it is read again; if not, it must not take the place of the citation's own words. */
  faithful: boolean;
}

/**
 * Writes a citation in one form, that of Chicago notes (Chicago Manual of Style, 17th ed., chapter 14): of the forms that the
 * manual allows the first that says what the citation says, and no less.
 *
 * @param csl the fields that the citation gives
 * @param locator the page cited
 * @param others whether there are more authors than are named
 * @param own the words of the citation itself: a form that is no other says what they say
 */
export function normalizeCitation(csl: CslItem, locator: string | undefined, others = false, own?: string): NormalForm {
  const tried = new Set<string>();
  for (const form of formsOf(csl, locator, others)) {
    if (form === own || (!tried.has(form) && isFaithful(form, csl, locator))) return { text: form, faithful: true };
    tried.add(form);
  }
  const [first = ''] = tried;
  return { text: first, faithful: false };
}
