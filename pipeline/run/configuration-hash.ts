import type { Config } from '../../schemas/config.js';
import { sha256 } from '../../schemas/ids.js';
import { canonicalJson } from './canonical-json.js';

/** Keys that say where things are on this machine, what a run may do or how it is handed off, and nothing about what is written. */
const NOT_IN_OUTPUTS = new Set(['inputs', 'out', 'maxDelete', 'articleTimeout', 'bag']);

/** The hash of the effective configuration: the same for the same settings, in whatever order and on whatever machine. */
export function configurationHash(config: Config): string {
  const entries = Object.entries(config).filter(([key]) => !NOT_IN_OUTPUTS.has(key));
  return sha256(canonicalJson(Object.fromEntries(entries)));
}
