import type { Config } from '../../schemas/config.js';
import { sha256 } from '../../schemas/ids.js';
import { canonicalJson } from './canonical-json.js';

/** Keys that say where things are on this machine or what a run may do, and nothing about what is written. */
const ABOUT_THE_RUN = new Set(['inputs', 'out', 'maxDelete', 'articleTimeout']);

/** The hash of the effective configuration: the same for the same settings, in whatever order and on whatever machine. */
export function configurationHash(config: Config): string {
  const entries = Object.entries(config).filter(([key]) => !ABOUT_THE_RUN.has(key));
  return sha256(canonicalJson(Object.fromEntries(entries)));
}
