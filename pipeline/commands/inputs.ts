import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../../schemas/index.js';
import { UsageError } from '../../schemas/usage-error.js';
import { findSources, isWithin, readConfig } from '../../sources/index.js';
import type { Source } from '../run/convert-source.js';
import type { InputOptions } from './main.js';

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
 * @throws {UsageError} where there is no article at all, or an input and the output are in each other's way
 */
export async function gatherInputs(inputs: readonly string[], options: InputOptions & { out?: string }): Promise<Inputs> {
  const cwd = process.cwd();
  const { config, directory } = await readConfig(options.config, cwd);
  const base = inputs.length ? cwd : directory;
  const given = inputs.length ? inputs : (config.inputs ?? []);
  if (!given.length) throw new UsageError('There is nothing to convert. Name files or folders, or give `inputs:` in offprint.yaml.');
  const out = options.out !== undefined ? resolve(cwd, options.out) : config.out !== undefined ? resolve(directory, config.out) : undefined;
  const folders = new Set(
    given
      .filter((input) => input !== '-')
      .map((input) => resolve(base, input))
      .filter(isFolder),
  );
  if (out !== undefined) for (const folder of folders) assertApart(folder, out);
  const found = await findSources(
    given.filter((input) => input !== '-'),
    { cwd: base, out },
  );
  const sources: Source[] = found.map(({ path, absolute, folder }) => ({ path, absolute, root: folder }));
  if (given.includes('-')) sources.push({ path: '-', bytes: readFileSync(0) });
  if (!sources.length)
    throw new UsageError(`There is no article in ${given.join(', ')}. Expected files ending in .txt, .text, .md or .markdown.`);
  return { sources, folders, out, config: { ...config, ...(options.maxBytes !== undefined && { maxBytes: options.maxBytes }) } };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Where the output is the input folder or lies around it, one could not be told from the other. */
function assertApart(folder: string, out: string): void {
  if (isWithin(folder, out))
    throw new UsageError(`The output directory ${out} is the input folder ${folder} or contains it. Name an --out of its own.`);
}
