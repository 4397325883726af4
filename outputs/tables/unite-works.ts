import type { ArticleRecord, Work } from '../../schemas/index.js';

/** A work of one article, as the reduce step knows it. */
export type KnownWork = Pick<Work, 'id' | 'keys'> & { title: string };

/** What of a record the reduce step needs for the register of works. */
export function knownWorks(record: ArticleRecord): KnownWork[] {
  return record.works.map(({ id, keys, csl }) => ({ id, keys, title: foldedTitle(csl.title) }));
}

/**
 * The works of all articles united: two that share a key are one. An address shared under different titles unites nothing.
 * The united work goes by the smallest of its ids in code units, so that no order of articles shows.
 *
 * @returns canonical id by id of a work
 */
export function uniteWorks(works: Iterable<KnownWork>): Map<string, string> {
  const parent = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    while (parent.get(root) !== root) root = parent.get(root) as string;
    // Path halving keeps later look-ups short.
    for (let at = id; at !== root; ) {
      const next = parent.get(at) as string;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  const byKey = new Map<string, string>();
  for (const { id, keys, title } of works) {
    if (!parent.has(id)) parent.set(id, id);
    for (const key of keys) {
      const shared = key.startsWith('url:') ? `${key}\n${title}` : key;
      const other = byKey.get(shared);
      if (other === undefined) byKey.set(shared, id);
      else {
        const [a, b] = [find(other), find(id)];
        if (a < b) parent.set(b, a);
        else if (b < a) parent.set(a, b);
      }
    }
  }
  return new Map([...parent.keys()].map((id) => [id, find(id)]));
}

function foldedTitle(title = ''): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
