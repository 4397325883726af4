import { sha256 } from '../../schemas/ids.js';
import type { ArticleRecord, Work } from '../../schemas/index.js';
import { type Looks, looksOf } from '../../schemas/similar-works.js';

/** A work of one article, as the reduce step knows it. */
export type KnownWork = Pick<Work, 'id' | 'keys'> &
  Looks & {
    article: string;
    /** Whether it stands for works of other articles, too, which are written in the same way. */
    elsewhere?: boolean;
  };

/** What of a record the reduce step needs for the register of works. */
export function knownWorks(record: ArticleRecord): KnownWork[] {
  return record.works.map(({ id, keys, csl }) => ({ article: record.id, id, keys, ...looksOf(csl) }));
}

/** Names a work among those of all articles: the same address may give works of two articles one id, and yet be two works. */
export function workName({ article, id }: { article: string; id: string }): string {
  return `${article}\n${id}`;
}

/** All that a work is known by: what is written alike everywhere is one work, whatever article it is of. */
export function workForm({ article: _article, elsewhere: _elsewhere, ...known }: KnownWork): string {
  return JSON.stringify(known);
}

/**
 * The works of all articles united: two that share a key are one. An address under different titles unites only works
 * with the same title. A united work goes by the smallest of its ids in code units, so no order of articles shows.
 *
 * @returns canonical id by form of a work
 */
export function uniteWorks(works: readonly KnownWork[]): Map<string, string> {
  const sets = disjointSets(works.length);
  for (const group of sharing(works)) for (const index of group) sets.unite(group[0] as number, index);
  const members = new Map<number, KnownWork[]>();
  works.forEach((work, index) => {
    const root = sets.rootOf(index);
    const known = members.get(root);
    if (known) known.push(work);
    else members.set(root, [work]);
  });
  return named([...members.values()]);
}

/** Works by position that share a key, a list for each key. */
function sharing(works: readonly KnownWork[]): number[][] {
  const byKey = new Map<string, number[]>();
  const add = (key: string, index: number): void => {
    const known = byKey.get(key);
    if (known) known.push(index);
    else byKey.set(key, [index]);
  };
  works.forEach(({ id, keys }, index) => {
    // A work without a key was told apart by its words alone, which its id is made of.
    for (const key of keys.length ? keys : [`id:${id}`]) add(key, index);
  });
  return [...byKey].flatMap(([key, group]) => (key.startsWith('url:') ? byTitle(group, works) : [group]));
}

/** Works of one address: all of them where no title contradicts another, otherwise those of each title. */
function byTitle(group: readonly number[], works: readonly KnownWork[]): number[][] {
  const titles = new Map<string, number[]>();
  for (const index of group) {
    const { title } = works[index] as KnownWork;
    const known = titles.get(title);
    if (known) known.push(index);
    else titles.set(title, [index]);
  }
  const byLength = [...titles.keys()].sort((a, b) => a.length - b.length);
  // A missing title contradicts nothing; a shorter one may be the same without its subtitle.
  const agree = byLength.every((title, index) => index === 0 || title.startsWith(byLength[index - 1] as string));
  return agree ? [[...group]] : [...titles.values()];
}

function named(groups: readonly KnownWork[][]): Map<string, string> {
  const claims = new Map<string, number>();
  const smallest = groups.map((group) => group.map(({ id }) => id).sort()[0] as string);
  for (const id of smallest) claims.set(id, (claims.get(id) ?? 0) + 1);
  const canonical = new Map<string, string>();
  groups.forEach((group, index) => {
    const id = smallest[index] as string;
    // Two groups have one smallest id where one address stands under two titles: then the title tells them apart.
    const titles = group
      .filter((work) => work.id === id)
      .map(({ title }) => title)
      .sort();
    const name = claims.get(id) === 1 ? id : `${id}-${sha256(titles[0] as string).slice(0, 8)}`;
    for (const work of group) canonical.set(workForm(work), name);
  });
  return canonical;
}

/** Sets of the numbers below a size, which only ever grow together. */
function disjointSets(size: number): { rootOf(index: number): number; unite(a: number, b: number): void } {
  const parents = Array.from({ length: size }, (_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parents[at] !== at) {
      // Each step shortens the way for the next question.
      parents[at] = parents[parents[at] as number] as number;
      at = parents[at] as number;
    }
    return at;
  };
  const unite = (a: number, b: number): void => {
    const [one, other] = [rootOf(a), rootOf(b)];
    parents[Math.max(one, other)] = Math.min(one, other);
  };
  return { rootOf, unite };
}
