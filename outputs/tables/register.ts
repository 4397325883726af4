import { similarPairs } from '../../schemas/similar-works.js';
import { type KnownWork, uniteWorks, workForm } from './unite-works.js';

/** Over all articles more works begin alike than in one, and most of them for no reason but their subject. */
const NEIGHBOURS = 12;

/** The works of all articles: which are one, and which may be. */
export interface Register {
  /** Canonical id by form of a work. */
  canonical: ReadonlyMap<string, string>;
  /** Canonical ids of works that may be the same, by canonical id, in code units. */
  similar: ReadonlyMap<string, readonly string[]>;
  /** Number of pairs that may be one work. */
  pairs: number;
}

/**
 * Registers the works of all articles. Works that look alike stay two; two that one article alone cites are told by its own
 * findings, and not here.
 */
export function registerOf(works: readonly KnownWork[]): Register {
  const canonical = uniteWorks(works);
  const idOf = (work: KnownWork): string => canonical.get(workForm(work)) as string;
  // The one article that cites a work; undefined where there are several.
  const onlyIn = new Map<string, string | undefined>();
  // A work that many articles cite is compared once for each way in which they write it.
  const looks = new Map<string, KnownWork>();
  for (const work of works) {
    const id = idOf(work);
    const { title, author, year, host, volume, edition } = work;
    const key = JSON.stringify([id, title, author, year, host, volume, edition]);
    if (!looks.has(key)) looks.set(key, work);
    const isAlone = !work.elsewhere && (!onlyIn.has(id) || onlyIn.get(id) === work.article);
    onlyIn.set(id, isAlone ? work.article : undefined);
  }
  const similar = new Map<string, Set<string>>();
  let pairs = 0;
  for (const [one, other] of similarPairs([...looks.values()], NEIGHBOURS)) {
    const [a, b] = [idOf(one), idOf(other)];
    if (a === b || similar.get(a)?.has(b) || areOfOne(onlyIn.get(a), onlyIn.get(b))) continue;
    pairs++;
    for (const [id, near] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = similar.get(id);
      if (known) known.add(near);
      else similar.set(id, new Set([near]));
    }
  }
  return { canonical, similar: new Map([...similar].map(([id, others]) => [id, [...others].sort()])), pairs };
}

/** Whether one article, and no other, cites both of two works. */
function areOfOne(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b;
}
