import type { ArticleRecord } from '../../schemas/index.js';
import { type KnownWork, knownWorks, workForm, workName } from '../tables/unite-works.js';
import { citationKey, distinctKeys } from './citation-keys.js';

/** A work of one article, as it is known for the references of all. */
export type ReferencedWork = KnownWork & {
  /** See {@link citationKey}. */
  citationKey: string;
  /** Number of variables of its CSL item: how much is known of it. */
  variables: number;
};

/** The works of a record, in order. */
export function referencedWorks(record: ArticleRecord): ReferencedWork[] {
  return knownWorks(record).map((known, index) => {
    const { csl } = record.works[index] as (typeof record.works)[number];
    return { ...known, citationKey: citationKey(csl), variables: Object.keys(csl).length };
  });
}

/**
 * Chooses what stands for each work in the references of all articles: of the works with one canonical id the one that most
 * is known of, and of those the first. Nothing is put together from several.
 *
 * @param works of all articles, in the order of these; of those that are written alike the first is enough
 * @param canonical id by form of a work
 * @returns id and key in the references, by name of the chosen work, in their order
 */
export function uniteReferences(
  works: readonly ReferencedWork[],
  canonical: ReadonlyMap<string, string>,
): Map<string, { id: string; key: string }> {
  const fullest = new Map<string, ReferencedWork>();
  for (const work of works) {
    const id = canonical.get(workForm(work)) as string;
    const known = fullest.get(id);
    if (!known || known.variables < work.variables) fullest.set(id, work);
  }
  const chosen = new Set(fullest.values());
  const inOrder = works.filter((work) => chosen.has(work));
  const keys = distinctKeys(inOrder.map((work) => work.citationKey));
  return new Map(
    inOrder.map((work, index) => {
      return [workName(work), { id: canonical.get(workForm(work)) as string, key: keys[index] as string }];
    }),
  );
}
