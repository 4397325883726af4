import type { Fault } from '../verify/fault.js';
import { isManifest, type Manifest } from './read-manifests.js';

/**
 * What is missing among the manifests of a bag (RFC 8493, sections 2.1.3, 2.2.1 and 3). Nothing lists the tag manifests
 * themselves, so that one could be lost unseen; therefore each payload manifest is to have one of its own algorithm.
 */
export function manifestFaults(manifests: readonly Manifest[]): Fault[] {
  const payload = manifests.filter(({ ofPayload }) => ofPayload);
  const tags = manifests.filter(({ ofPayload }) => !ofPayload);
  if (!payload.length) return [{ file: 'manifest-sha512.txt', message: 'The file is missing: a bag has at least one payload manifest.' }];
  const faults: Fault[] = [];
  for (const { algorithm, name } of payload)
    if (!tags.some((tag) => tag.algorithm === algorithm))
      faults.push({ file: `tagmanifest-${algorithm}.txt`, message: `The file is missing: nothing vouches for ${name}.` });
  for (const { name, lines } of tags) {
    const named = new Set(lines.map(({ path }) => path));
    for (const one of payload) if (!named.has(one.name)) faults.push({ file: name, message: `It does not name ${one.name}.` });
  }
  return faults;
}

/** Files that manifests must name and do not. @param files those of the bag, as manifests name them */
export function unlistedFaults(manifests: readonly Manifest[], files: readonly { path: string; ofPayload: boolean }[]): Fault[] {
  const listed = manifests.map(({ name, ofPayload, lines }) => ({ name, ofPayload, paths: new Set(lines.map(({ path }) => path)) }));
  return files.flatMap(({ path, ofPayload }) => {
    if (!ofPayload && /^tagmanifest-/.test(path) && isManifest(path)) return [];
    const silent = listed.filter((manifest) => manifest.ofPayload === ofPayload && !manifest.paths.has(path)).map(({ name }) => name);
    return silent.length
      ? [{ file: path, message: `${silent.join(' and ')} ${silent.length === 1 ? 'does' : 'do'} not name this file.` }]
      : [];
  });
}
