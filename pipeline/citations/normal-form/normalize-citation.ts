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
 */
export function normalizeCitation(csl: CslItem, locator: string | undefined, others = false): NormalForm {
  const forms = formsOf(csl, locator, others);
  const text = forms.find((form) => isFaithful(form, csl, locator));
  return { text: text ?? forms[0] ?? '', faithful: text !== undefined };
}
