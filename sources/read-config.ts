import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from '../schemas/index.js';
import { UsageError } from '../schemas/usage-error.js';

/** A configuration and where it was found. */
export interface ReadConfig {
  config: Config;
  /** The file, absolute; undefined where there is none. */
  path: string | undefined;
  /** The folder that its paths begin from. */
  directory: string;
}

/** Name of the configuration that is read where none is named. */
export const CONFIG_NAME = 'offprint.yaml';

/**
 * Reads `offprint.yaml`: the named one, else the one in the working directory, else none.
 *
 * @throws {UsageError} naming file, line and column, the key, and the nearest known one
 */
export async function readConfig(path: string | undefined, cwd: string): Promise<ReadConfig> {
  const file = resolve(cwd, path ?? CONFIG_NAME);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (path === undefined && code === 'ENOENT') return { config: {}, path: undefined, directory: cwd };
    if (code === 'ENOENT') throw new UsageError(`There is no configuration ${path}. Check the name after --config.`);
    throw new UsageError(`The configuration ${path ?? CONFIG_NAME} cannot be read (${String(code)}). Expected a file of YAML.`);
  }
  return { config: await parseConfig(bytes, path ?? CONFIG_NAME), path: file, directory: dirname(file) };
}

/**
 * Reads the content of a configuration.
 *
 * @param name its name, for messages
 * @throws {UsageError}
 */
async function parseConfig(bytes: Uint8Array, name: string): Promise<Config> {
  const [{ readYaml, YamlError }, { config }, { plainIssue }] = await Promise.all([
    import('./yaml.js'),
    import('../schemas/config.js'),
    import('./issues.js'),
  ]);
  let content: ReturnType<typeof readYaml>;
  try {
    content = readYaml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof YamlError) throw new UsageError(`${name}:${error.at.line}:${error.at.column}: ${error.message}.`);
    throw new UsageError(`${name} is no valid UTF-8. Save it as UTF-8.`);
  }
  const checked = config.safeParse(content.data ?? {});
  if (checked.success) return checked.data;
  const sentences = checked.error.issues.slice(0, 5).map((issue) => {
    const { path, of, sentence } = plainIssue(issue, config);
    const { line, column } = content.placeOf(path, of);
    return `${name}:${line}:${column}: ${sentence}${sentence.endsWith('?') ? '' : '.'}`;
  });
  throw new UsageError(sentences.join('\n'));
}
