import type { CslItem } from '../../../schemas/index.js';
import { datasetForms } from './dataset.js';
import { interviewForms } from './interview.js';
import { reviewForms, yearlyForms } from './journal.js';
import { lawForms } from './law.js';
import { letterForms } from './letter.js';
import { noteForm } from './note-form.js';
import { waysOf } from './ways.js';

/**
 * The forms that a citation can take in Chicago notes, without the final stop: the manual's own first, then what it also allows.
 * Each is written when it is asked for, since the first is nearly always the one.
 */
export function* formsOf(csl: CslItem, locator: string | undefined, others: boolean): Generator<string> {
  yield* lawForms(csl, locator);
  yield* datasetForms(csl, others);
  yield* interviewForms(csl);
  yield* letterForms(csl);
  for (const way of waysOf(csl)) yield noteForm(csl, locator, way, others);
  yield* yearlyForms(csl, locator, others);
  yield* reviewForms(csl, locator, others);
}
