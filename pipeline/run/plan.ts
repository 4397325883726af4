import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Claims, claimsOf, duplicate } from './claims.js';
import { type Look, type Looking, lookAt } from './look.js';
import type { SetAside, Source } from './source.js';
import { type ArticleState, placeOfState, stands } from './state/article-state.js';

/** What is to become of a source. */
export type Step = LeaveStep | AsideStep | ConvertStep;

interface Planned {
  source: Source;
  /** Id of the article, and the name of its folder. */
  id: string;
  /** The id that the source says it has; null where it cannot say. */
  claim: string | null;
  /** Of the bytes of the source; null where they could not be read. */
  sha256: string | null;
  /** Of the bytes of its sidecar; undefined where it has none. */
  sidecarSha256: string | undefined;
  /** What an earlier run made of this article: it stands where this run can make nothing. */
  last: ArticleState | undefined;
  /** The input folder that it belongs to, as an absolute path. */
  folder: string | undefined;
}

/** Nothing is to be done: what stands is what would be made. */
interface LeaveStep extends Planned {
  do: 'leave';
  last: ArticleState;
}

/** It cannot be converted, and it is known why. */
export interface AsideStep extends Planned {
  do: 'set-aside';
  why: SetAside;
  key: string | null;
}

/** It is to be converted. */
export interface ConvertStep extends Planned {
  do: 'convert';
  key: string;
}

/** Sources between two turns of the event loop: the lock is to show that it is held. */
const TURN = 50;

/**
 * Finds out what is to become of each source before anything is written. What has not changed is not opened. Of two
 * sources with one id neither may overwrite the other, so the ids of all are known before the first is converted.
 *
 * @returns a step for each source, in their order
 */
export async function planRun(sources: readonly Source[], looking: Looking): Promise<Step[]> {
  const earlier = new Map<string, ArticleState[]>();
  for (const state of looking.previous) earlier.set(placeOfState(state), [...(earlier.get(placeOfState(state)) ?? []), state]);
  const looks: Look[] = [];
  for (const [index, source] of sources.entries()) {
    if (index % TURN === 0) await nextTurn();
    looks.push(await lookAt(source, earlier, looking));
  }
  const claims = claimsOf(looks);
  const find = lastOf(looking.previous, claims);
  return looks.map((look) => stepOf(look, find(look), claims));
}

function stepOf(look: Look, last: ArticleState | undefined, claims: Claims): Step {
  const { source, standIn, claim, sha256, sidecarSha256, key, known, aside, folder } = look;
  const planned = { source, id: claim ?? last?.id ?? standIn, claim, sha256, sidecarSha256, last, folder };
  const why = duplicate(source, claim, claims) ?? aside;
  if (why) return { ...planned, do: 'set-aside', why, key: why.transient ? null : key };
  if (known && last?.id === known.id && !known.aside) return { ...planned, do: 'leave', last };
  return { ...planned, do: 'convert', key: key as string };
}

/** Finds the article that an earlier run made of a source: by its place, else by its id; each of them once. */
function lastOf(previous: readonly ArticleState[], claims: Claims): (look: Look) => ArticleState | undefined {
  const taken = new Set<string>();
  const byId = new Map(previous.filter(stands).map((state) => [state.id, state]));
  return ({ claim, known, before }) => {
    const own = claims.of(claim);
    const rivals = ({ id }: ArticleState): readonly string[] => (claims.of(id) === own ? [] : claims.of(id));
    const standing = [known, before.find(({ id }) => id === claim), ...before].find((state) => state !== undefined && stands(state));
    // Where two claim an id neither is written, so what stands there stays its own.
    const here = standing && rivals(standing).length !== 1 ? standing : undefined;
    const usable = here ?? (claim !== null && own.length < 2 ? byId.get(claim) : undefined);
    if (!usable || taken.has(usable.id) || (usable !== standing && rivals(usable).length > 0)) return undefined;
    taken.add(usable.id);
    return usable;
  };
}
