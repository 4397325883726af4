import type { Config } from '../../../schemas/index.js';
import { Quarantine } from '../../../schemas/quarantine.js';
import { type SourceOptions, sidecarPathOf } from '../../../sources/index.js';
import type { Content } from '../read-source.js';
import type { Source } from '../source.js';

/** What is known of a source besides its bytes. @throws {Quarantine} where its sidecar is no text */
export function optionsFor({ path }: Source, { sidecar }: Content, config: Config): SourceOptions {
  return { path, sidecar: sidecar && sidecarText(sidecar, path), config, ...(path === '-' && { id: 'stdin' }) };
}

function sidecarText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Quarantine('sidecar-invalid', `The sidecar ${sidecarPathOf(path)} is no valid UTF-8. Save it as UTF-8.`);
  }
}
