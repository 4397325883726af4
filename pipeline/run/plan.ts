import type { Config } from '../../schemas/index.js';
import { type Opened, open, type Source } from './convert-source.js';

/** What is to become of a source: its id, and whether another source claims the same. */
export interface Planned {
  source: Source;
  id: string;
  /** Sources with the same id, compared without case, this one included. */
  claimants: readonly string[];
}

/**
 * Finds out the id of each source before anything is written: of two sources with one id, neither may overwrite the other.
 *
 * @param sources in their order
 */
export async function plan(sources: readonly Source[], config: Config): Promise<Planned[]> {
  const ids: string[] = [];
  for (const source of sources) ids.push((await open(source, config)).id);
  const claims = new Map<string, string[]>();
  sources.forEach(({ path }, index) => {
    const key = (ids[index] as string).toLowerCase();
    const known = claims.get(key);
    if (known) known.push(path);
    else claims.set(key, [path]);
  });
  return sources.map((source, index) => ({
    source,
    id: ids[index] as string,
    claimants: claims.get((ids[index] as string).toLowerCase()) as string[],
  }));
}

/** Opens a planned source; one whose id others claim too is set aside. */
export async function openPlanned({ source, id, claimants }: Planned, config: Config): Promise<Opened> {
  const opened = await open(source, config);
  if (opened.aside || claimants.length === 1) return opened;
  const others = claimants.filter((path, index) => path !== source.path || claimants.indexOf(path) !== index);
  const named = others.length ? others.slice(0, 3).join(', ') : 'a file of the same name in another folder';
  const reason = `The id “${id}” belongs to ${named} too. Neither is written; give one of them an \`id:\` of its own in its front matter or sidecar.`;
  return { id, sha256: opened.sha256, aside: { rule: 'duplicate-id', reason, span: undefined } };
}
