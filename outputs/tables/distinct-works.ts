import { type KnownWork, workForm } from './unite-works.js';

/** Works of all articles, one for each way in which they are written. */
export interface DistinctWorks<T extends KnownWork> {
  add(work: T): void;
  /** In the order in which the first of each came. */
  all(): T[];
}

/**
 * Gathers the works of articles one after the other. A work that a thousand articles cite in the same way is held once: so what
 * is held grows with the works that there are, and not with the articles.
 */
export function distinctWorks<T extends KnownWork>(): DistinctWorks<T> {
  const byForm = new Map<string, T>();
  return {
    add: (work) => {
      const form = workForm(work);
      const known = byForm.get(form);
      if (!known) byForm.set(form, work);
      else if (known.article !== work.article) known.elsewhere = true;
    },
    all: () => [...byForm.values()],
  };
}
