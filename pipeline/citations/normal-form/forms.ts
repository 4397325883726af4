import type { CslItem } from '../../../schemas/index.js';
import { datasetForms } from './dataset.js';
import { interviewForms } from './interview.js';
import { reviewForms, yearlyForms } from './journal.js';
import { lawForms } from './law.js';
import { letterForms } from './letter.js';
import { noteForm } from './note-form.js';
import { waysOf } from './ways.js';

/** The forms that a citation can take in Chicago notes, without the final stop: the manual's own first, then what it also allows. */
export function formsOf(csl: CslItem, locator: string | undefined, others: boolean): string[] {
  const own = [...lawForms(csl, locator), ...datasetForms(csl, others), ...interviewForms(csl), ...letterForms(csl)];
  const notes = waysOf(csl).map((way) => noteForm(csl, locator, way, others));
  return [...new Set([...own, ...notes, ...yearlyForms(csl, locator, others), ...reviewForms(csl, locator, others)])];
}
