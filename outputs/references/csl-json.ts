import type { ArticleRecord } from '../../schemas/index.js';

/** The works of an article as a CSL-JSON array, for reference managers. */
export function referencesJson({ works }: ArticleRecord): string {
  return `${JSON.stringify(
    works.map(({ csl }) => csl),
    null,
    2,
  )}\n`;
}
