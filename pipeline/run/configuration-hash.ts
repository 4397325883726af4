import { sha256 } from '../../schemas/ids.js';
import type { Config } from '../../schemas/index.js';

/** Keys that say where things are on this machine or what a run may do, and nothing about what is written. */
const ABOUT_THE_RUN = new Set(['inputs', 'out', 'maxDelete']);

/** The hash of the effective configuration: the same for the same settings, in whatever order and on whatever machine. */
export function configurationHash(config: Config): string {
  const entries = Object.entries(config).filter(([key]) => !ABOUT_THE_RUN.has(key));
  return sha256(canonical(Object.fromEntries(entries)));
}

/** JSON with the keys of every object in alphabetical order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, own]) => own !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, own]) => `${JSON.stringify(key)}:${canonical(own)}`).join(',')}}`;
}
