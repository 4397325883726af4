import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { asideRole } from '../../schemas/record.js';

const folder = new URL('./fixtures/', import.meta.url);

/**
 * What a reader finds in a fixture. `note` of a marker is an index into `notes`, null where the source has no such note.
 * A note is given whole (`text`), or by how it `starts` and `ends`; a bracket that closes the whole
 * note, or a comma that parts it from the next, may follow its end.
 */
const expectation = z.strictObject({
  about: z.string(),
  title: z.string().nullable().optional(),
  headings: z.array(z.string()).optional(),
  markers: z.array(z.strictObject({ label: z.string(), note: z.int().min(0).nullable() })),
  notes: z.array(
    z.union([
      z.strictObject({ label: z.string(), text: z.string() }),
      z.strictObject({ label: z.string(), starts: z.string(), ends: z.string() }),
    ]),
  ),
  scopes: z.array(z.int().min(1)).optional(),
  bibliography: z.array(z.strictObject({ starts: z.string() })).optional(),
  asides: z.array(z.strictObject({ role: asideRole, starts: z.string() })).optional(),
  repairs: z.record(z.string(), z.int().min(1)).optional(),
  findings: z.array(z.strictObject({ rule: z.string(), about: z.string().optional() })).optional(),
});

export type Expectation = z.infer<typeof expectation>;

/** An article as it was found, and what it holds. */
export interface Fixture {
  name: string;
  /** File name of the article. */
  path: string;
  bytes: Uint8Array;
  expected: Expectation;
}

const files = readdirSync(fileURLToPath(folder)).sort();

/** Stems of files that stand alone: an article that nobody says anything about, or words about no article. */
export function unpaired(): string[] {
  const stems = (extensions: readonly string[]): Set<string> =>
    new Set(files.filter((file) => extensions.includes(extname(file))).map((file) => basename(file, extname(file))));
  const [articles, expectations] = [stems(['.txt', '.md']), stems(['.yaml'])];
  return [...articles, ...expectations].filter((stem) => !articles.has(stem) || !expectations.has(stem));
}

/** All pairs of the folder, by name. */
export function readFixtures(): Fixture[] {
  return files
    .filter((file) => file.endsWith('.yaml') && !unpaired().includes(basename(file, '.yaml')))
    .map((file) => {
      const name = basename(file, '.yaml');
      const path = files.find((other) => other === `${name}.txt` || other === `${name}.md`)!;
      const expected = expectation.parse(parse(readFileSync(new URL(file, folder), 'utf8')));
      return { name, path, bytes: readFileSync(new URL(path, folder)), expected };
    });
}
