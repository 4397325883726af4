import type { CslItem } from '../../../schemas/index.js';
import { datasetForms } from './dataset.js';
import { interviewForms } from './interview.js';
import { lawForms } from './law.js';
import { noteForm } from './note-form.js';
import { waysOf } from './ways.js';

/** The forms that a citation can take in Chicago notes, without the final stop: the manual's own first, then what it also allows. */
export function formsOf(csl: CslItem, locator: string | undefined, others: boolean): string[] {
  const own = [...lawForms(csl, locator), ...datasetForms(csl, others), ...interviewForms(csl)];
  return [...new Set([...own, ...waysOf(csl).map((way) => noteForm(csl, locator, way, others))])];
}
