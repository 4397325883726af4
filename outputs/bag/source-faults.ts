import type { RunArticle } from '../../schemas/run.js';
import type { Fault } from '../verify/fault.js';
import { PAYLOAD, RUN_IN_PAYLOAD } from './layout.js';
import { isPlaceOf, isSourcePlace } from './source-places.js';

/**
 * Sources and sidecars that run.json names and the bag has not.
 *
 * @param payload paths from the root of the bag, and SHA-256
 */
export function sourceFaults(articles: readonly RunArticle[], payload: readonly { path: string; sha256: string }[]): Fault[] {
  const sources = payload
    .map(({ path, sha256 }) => ({ place: path.slice(PAYLOAD.length + 1), sha256 }))
    .filter(({ place }) => isSourcePlace(place));
  const hashes = new Set(sources.map(({ sha256 }) => sha256));
  const fault = (message: string): Fault => ({ file: `${PAYLOAD}/${RUN_IN_PAYLOAD}/run.json`, message });
  return articles.flatMap(({ id, source, sha256, sidecarSha256 }) => {
    if (sha256 === null) return [];
    if (!sources.some((one) => one.sha256 === sha256 && isPlaceOf(one.place, source)))
      return [fault(`The source of “${id}” (${source}) is not in the bag with the bytes that the run read.`)];
    if (sidecarSha256 !== undefined && !hashes.has(sidecarSha256))
      return [fault(`The sidecar of “${id}” is not in the bag with the bytes that the run read.`)];
    return [];
  });
}
