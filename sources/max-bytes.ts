import type { Config } from '../schemas/config.js';
import { Quarantine } from '../schemas/quarantine.js';

/** Largest source that is read where the configuration says nothing, in bytes. */
const DEFAULT_MAX_BYTES = 20 * 1024 * 1024;

/** Largest source that a configuration allows, in bytes. */
export function maxBytesOf(config: Config): number {
  return config.maxBytes ?? DEFAULT_MAX_BYTES;
}

/**
 * Makes sure that a source is not larger than the configuration allows. Whoever reads a file can ask before it is in memory.
 *
 * @throws {Quarantine} `source-too-large`
 */
export function assertSize(bytes: number, config: Config): void {
  const limit = maxBytesOf(config);
  if (bytes <= limit) return;
  throw new Quarantine(
    'source-too-large',
    `The file has ${bytes} bytes, more than ${limit}. Split it, or raise \`maxBytes:\` in offprint.yaml.`,
  );
}
