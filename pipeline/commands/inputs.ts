import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Config } from '../../schemas/config.js';
import { UsageError } from '../../schemas/usage-error.js';
import { findSources } from '../../sources/find-sources.js';
import { readConfig } from '../../sources/read-config.js';
import type { Source } from '../run/source.js';
import type { InputOptions } from './options.js';
import { readStandardInput } from './standard-input.js';

/** What the inputs of a command come to. */
export interface Inputs {
  sources: Source[];
  /** Input folders that were read completely, as absolute paths. */
  folders: Set<string>;
  config: Config;
  /** Output directory, as an absolute path, where one is named. */
  out: string | undefined;
}

/**
 * Reads the configuration and finds the sources that the inputs name.
 *
 * @param inputs as given; without any, those of the configuration
 * @throws {UsageError} where there is no article at all, or an input and the output are in each other's way
 */
export async function gatherInputs(inputs: readonly string[], options: InputOptions & { out?: string }): Promise<Inputs> {
  const cwd = process.cwd();
  const { config: written, directory } = await readConfig(options.config, cwd);
  const config = {
    ...written,
    ...(options.maxBytes !== undefined && { maxBytes: options.maxBytes }),
    ...(options.timeout !== undefined && { articleTimeout: options.timeout }),
  };
  const base = inputs.length ? cwd : directory;
  const given = inputs.length ? inputs : (config.inputs ?? []);
  if (!given.length) throw new UsageError('There is nothing to read. Name files or folders, or give `inputs:` in offprint.yaml.');
  const out = options.out !== undefined ? resolve(cwd, options.out) : config.out !== undefined ? resolve(directory, config.out) : undefined;
  const paths = given.filter((input) => input !== '-');
  const found = await findSources(paths, { cwd: base, out });
  const sources = found.map(
    ({ path, absolute, folder }): Source => ({ path, name: relative(cwd, absolute).split(sep).join('/'), absolute, folder }),
  );
  if (paths.length < given.length) sources.push({ path: '-', name: '-', bytes: await readStandardInput(config) });
  return { sources, folders: new Set(paths.map((path) => resolve(base, path)).filter(isFolder)), out, config };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
