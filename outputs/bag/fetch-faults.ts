import { decodeManifestPath } from '../manifest/manifest-path.js';
import type { Fault } from '../verify/fault.js';
import type { Manifest } from './read-manifests.js';
import { readTagFile } from './read-tag-file.js';
import { tagLines } from './tag-lines.js';

const FETCH = 'fetch.txt';

/**
 * What is wrong with the list of files that are to be fetched (RFC 8493, section 2.2.3). Bags of ours have none, and nothing is
 * ever fetched: files that are still to come are missing, as the manifests tell.
 */
export function fetchFaults(bag: string, manifests: readonly Manifest[]): Fault[] {
  const text = readTagFile(bag, FETCH);
  if (text === undefined) return [];
  const payload = manifests
    .filter(({ ofPayload }) => ofPayload)
    .map(({ name, lines }) => ({ name, paths: new Set(lines.map((line) => line.path)) }));
  return tagLines(text).lines.flatMap((line, index) => {
    const fault = (message: string): Fault[] => [{ file: FETCH, line: index + 1, message }];
    const path = /^[a-z][a-z0-9+.-]*:\S+[ \t]+(?:\d+|-)[ \t]+(.+)$/i.exec(line)?.[1];
    if (path === undefined) return fault('It is not in the form of fetch.txt: address, length or -, path.');
    const decoded = decodeManifestPath(path);
    const silent = payload.filter(({ paths }) => !paths.has(decoded));
    return silent.length ? fault(`${silent.map(({ name }) => name).join(' and ')} must name “${decoded}”, too.`) : [];
  });
}
