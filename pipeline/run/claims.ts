import type { Look } from './look.js';
import type { SetAside, Source } from './source.js';

/** The sources that say they have an id, by their paths. Ids are compared without case. */
export interface Claims {
  of(id: string | null): readonly string[];
}

/** Who claims which id. Only a source that can be opened claims one. */
export function claimsOf(looks: readonly Look[]): Claims {
  const claims = new Map<string, string[]>();
  for (const { source, claim } of looks) {
    if (claim === null) continue;
    const key = claim.toLowerCase();
    const known = claims.get(key);
    if (known) known.push(source.path);
    else claims.set(key, [source.path]);
  }
  const none: readonly string[] = [];
  return { of: (id) => (id === null ? none : (claims.get(id.toLowerCase()) ?? none)) };
}

/** Why a source is set aside whose id others claim too; undefined where it has its id for itself. */
export function duplicate({ path }: Source, claim: string | null, claims: Claims): SetAside | undefined {
  const claimants = claims.of(claim);
  if (claimants.length < 2) return undefined;
  const own = claimants.indexOf(path);
  const others = [...new Set(claimants.filter((other, index) => index !== own && other !== path))];
  const named = others.length ? others.slice(0, 3).join(', ') : 'a file of the same name in another folder';
  const reason = `The id “${claim}” belongs to ${named} too. Neither is written; give one of them an \`id:\` of its own in its front matter or sidecar.`;
  return { rule: 'duplicate-id', reason };
}
