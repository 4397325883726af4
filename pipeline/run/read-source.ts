import { readFileSync, statSync } from 'node:fs';
import type { Config } from '../../schemas/config.js';
import { sha256 } from '../../schemas/ids.js';
import { assertSize } from '../../sources/max-bytes.js';
import { sidecarPathOf } from '../../sources/paths.js';
import type { Keys } from './keys.js';
import { setAside } from './set-aside.js';
import type { SetAside, Source } from './source.js';

/** The bytes that make an article, and what they are known by. */
export interface Content {
  bytes: Uint8Array;
  sidecar: Uint8Array | undefined;
  sha256: string;
  /** Of the sidecar; undefined where there is none. */
  sidecarSha256: string | undefined;
  key: string;
  aside?: undefined;
}

/** Why there are none. */
export interface NoContent {
  aside: SetAside;
  sha256: null;
  sidecarSha256?: undefined;
  /** Null where the reason lies in the moment. */
  key: string | null;
}

/** Reads a source and its sidecar. What is larger than allowed is not read, so that no stray file fills the memory. */
export function readSource(source: Source, config: Config, keys: Keys): Content | NoContent {
  let size = source.bytes?.byteLength ?? 0;
  const within = (file: string, stats = statSync(file)): Uint8Array => {
    size = stats.size;
    assertSize(size, config);
    return readFileSync(file);
  };
  try {
    const { absolute } = source;
    const bytes = source.bytes ?? within(absolute as string);
    assertSize(bytes.byteLength, config);
    const beside = absolute === undefined ? undefined : sidecarPathOf(absolute);
    const there = beside === undefined ? undefined : statSync(beside, { throwIfNoEntry: false });
    const sidecar = beside !== undefined && there ? within(beside, there) : undefined;
    const [hash, sidecarSha256] = [sha256(bytes), sidecar && sha256(sidecar)];
    return { bytes, sidecar, sha256: hash, sidecarSha256, key: keys.of(source.path, hash, sidecarSha256 ?? '') };
  } catch (error) {
    const aside = setAside(error);
    return { aside, sha256: null, key: aside.transient ? null : keys.of(source.path, `${size} bytes`, String(config.maxBytes)) };
  }
}
