import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from '../schemas/index.js';
import { nearest } from '../schemas/nearest.js';
import { UsageError } from '../schemas/usage-error.js';

/** A configuration and where it was found. */
export interface ReadConfig {
  config: Config;
  /** The folder that its paths begin from. */
  directory: string;
}

const NAME = 'offprint.yaml';

/**
 * Reads `offprint.yaml`: the named one, else the one in the working directory, else none.
 *
 * @throws {UsageError} naming file, line and column, the key, and the nearest known one
 */
export async function readConfig(path: string | undefined, cwd: string): Promise<ReadConfig> {
  const file = resolve(cwd, path ?? NAME);
  if (!existsSync(file)) {
    if (path !== undefined) throw new UsageError(`There is no configuration ${path}. Check the name after --config.`);
    return { config: {}, directory: cwd };
  }
  const text = (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
  return { config: await parseConfig(text, path ?? NAME), directory: dirname(file) };
}

/** Reads the text of a configuration. @throws {UsageError} */
export async function parseConfig(text: string, name: string): Promise<Config> {
  const [{ readYaml, YamlError }, { config }] = await Promise.all([import('./yaml.js'), import('../schemas/config.js')]);
  let content: ReturnType<typeof readYaml>;
  try {
    content = readYaml(text);
  } catch (error) {
    if (error instanceof YamlError) throw new UsageError(`${name}:${error.at.line}:${error.at.column}: ${error.message}.`);
    throw error;
  }
  const checked = config.safeParse(content.data ?? {});
  if (checked.success) return checked.data;
  const sentences = checked.error.issues.slice(0, 5).map((issue) => {
    const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const path = key === undefined ? issue.path : [...issue.path, key];
    const { line, column } = content.placeOf(path);
    const place = `${name}:${line}:${column}: `;
    if (key === undefined) return `${place}\`${path.join('.')}\`: ${issue.message.replace(/^./, (letter) => letter.toLowerCase())}.`;
    const known = nearest(key, keysAt(config, issue.path));
    return `${place}there is no key \`${path.join('.')}\`.${known ? ` Did you mean \`${known}\`?` : ` Known keys: ${keysAt(config, issue.path).join(', ')}.`}`;
  });
  throw new UsageError(sentences.join('\n'));
}

/** The keys that the schema knows at a path. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  let current = schema as { def?: { innerType?: unknown; element?: unknown }; shape?: Record<string, unknown> };
  const unwrap = (): void => {
    while (current.def?.innerType) current = current.def.innerType as typeof current;
  };
  unwrap();
  for (const step of path) {
    current = (typeof step === 'number' ? current.def?.element : current.shape?.[String(step)]) as typeof current;
    if (!current) return [];
    unwrap();
  }
  return Object.keys(current.shape ?? {});
}
