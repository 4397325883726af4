import type { Config } from '../../schemas/index.js';
import { type Opened, open, type Source } from './convert-source.js';
import type { PreviousArticle } from './previous.js';

/** What is to become of a source. */
export interface Planned {
  source: Source;
  id: string;
  /** Sources that say they have this id, compared without case. */
  claimants: readonly string[];
  /** What an earlier run made of this article: it stands where this run can make nothing. */
  last: PreviousArticle | undefined;
}

/**
 * Finds out the id of each source before anything is written: of two sources with one id, neither may overwrite the other.
 *
 * @param sources in their order
 * @param previous articles of earlier runs
 */
export async function plan(sources: readonly Source[], previous: readonly PreviousArticle[], config: Config): Promise<Planned[]> {
  const claims = new Map<string, string[]>();
  const items: { source: Source; id: string; claimants: string[] }[] = [];
  for (const source of sources) {
    const { id, aside } = await open(source, config);
    const key = id.toLowerCase();
    const claimants = aside ? [] : (claims.get(key) ?? []);
    if (!aside) claims.set(key, claimants);
    if (!aside) claimants.push(source.path);
    items.push({ source, id, claimants });
  }
  const find = lastOf(previous, claims);
  return items.map((item) => {
    const last = find(item.source, item.id, item.claimants);
    // A source that cannot be opened does not say its id: it goes by the one it had.
    return { ...item, id: item.claimants.length === 0 && last ? last.entry.id : item.id, last };
  });
}

/** Finds the article that an earlier run made of a source: by its place, else by its id; each of them once. */
function lastOf(
  previous: readonly PreviousArticle[],
  claims: ReadonlyMap<string, readonly string[]>,
): (source: Source, id: string, claimants: readonly string[]) => PreviousArticle | undefined {
  const taken = new Set<PreviousArticle>();
  const written = previous.filter(({ entry }) => entry.outputs.length > 0);
  const byFile = new Map(written.map((article) => [article.file ?? article.entry.source, article]));
  const byId = new Map(written.map((article) => [article.entry.id, article]));
  return ({ path, absolute }, id, claimants) => {
    const rivals = (article: PreviousArticle): readonly string[] => {
      const all = claims.get(article.entry.id.toLowerCase()) ?? [];
      return all === claimants ? [] : all;
    };
    const here = (absolute === undefined ? undefined : byFile.get(absolute)) ?? byFile.get(path);
    // Where two claim an id neither is written, so what stands there stays its own.
    const usable = here && rivals(here).length !== 1 ? here : claimants.length < 2 ? byId.get(id) : undefined;
    if (!usable || taken.has(usable) || (usable !== here && rivals(usable).length > 0)) return undefined;
    taken.add(usable);
    return usable;
  };
}

/** Opens a planned source; one whose id others claim too is set aside, and one that has changed since. */
export async function openPlanned({ source, id, claimants }: Planned, config: Config): Promise<Opened> {
  const opened = await open(source, config);
  if (opened.aside) return { ...opened, id };
  if (opened.id !== id) {
    const reason = 'The file changed while it was being read. Run again when nobody writes to it.';
    return { id, sha256: opened.sha256, aside: { rule: 'article-failed', reason, span: undefined } };
  }
  if (claimants.length < 2) return opened;
  const own = claimants.indexOf(source.path);
  const others = [...new Set(claimants.filter((path, index) => index !== own && path !== source.path))];
  const named = others.length ? others.slice(0, 3).join(', ') : 'a file of the same name in another folder';
  const reason = `The id “${id}” belongs to ${named} too. Neither is written; give one of them an \`id:\` of its own in its front matter or sidecar.`;
  return { id, sha256: opened.sha256, aside: { rule: 'duplicate-id', reason, span: undefined } };
}
