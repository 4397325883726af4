import type { CslType } from '../../schemas/index.js';

/** A variable, or several of which one is enough. */
type Requirement = readonly string[];

const AUTHOR: Requirement = ['author', 'editor'];
const TITLE: Requirement = ['title'];
const CONTAINER: Requirement = ['container-title'];
const DATE: Requirement = ['issued'];

/**
 * What a reader needs to find a source of a type, after the Chicago Manual of Style (17th ed., 14.1 to 14.305). Law,
 * data and what people posted go by their own rules, and pages often have no date: nothing is asked of them.
 */
export const required: Partial<Record<CslType, readonly Requirement[]>> = {
  'article-journal': [TITLE, CONTAINER, DATE],
  'article-magazine': [TITLE, [...CONTAINER, 'author'], DATE],
  'article-newspaper': [TITLE, [...CONTAINER, 'author'], DATE],
  book: [TITLE, AUTHOR, DATE],
  chapter: [TITLE, AUTHOR, CONTAINER, DATE],
  'paper-conference': [TITLE, AUTHOR, DATE],
  report: [TITLE, [...AUTHOR, 'publisher', ...CONTAINER], [...DATE, 'accessed']],
  thesis: [TITLE, AUTHOR, ['publisher'], DATE],
};
