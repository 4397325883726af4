import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { MANIFEST, writeManifest } from '../../outputs/manifest/manifest.js';
import { run } from '../../pipeline/run/run.js';
import { sha256 } from '../../schemas/ids.js';
import type { Config } from '../../schemas/index.js';

/** Two short articles that cite one source between them; the first has a marker without a note. */
export const ARTICLES: Readonly<Record<string, string>> = {
  'ferry.txt': `The ferry across the sound stopped in the autumn, and nobody said why.[1] The council had sold the slip two years before.[2]

What the harbour master wrote

His log has a single line for the day, and a page that was torn out.[3] The owner’s letter is lost.[4]

[1] Ada Brandt, “The Last Crossing,” The Guardian, October 4, 2016, https://example.org/2016/10/04/last-crossing.

[2] Ibid.

[4] Tomas Reyes, The Slip and the Sound (Lisbon: Quay Press, 2011), 44.
`,
  'tide.md': `---
title: Tides and Timetables
author: Noor Haddad
date: 2020-03-02
language: en
---

## The table on the wall

The *old* table was wrong by an hour,[^1] and \`nobody\` minded &mdash; [the clerk](https://example.org/clerk) least of all.[^2] It hung <em>crooked</em>.

> A quoted line
> goes on.

[^1]: Ada Brandt, “The Last Crossing,” The Guardian, October 4, 2016, https://example.org/2016/10/04/last-crossing.

[^2]: Harbour office, ledger 9.
`,
};

/** Writes articles into a new directory as `run` does; it is gone when the test is over. */
export async function writtenDirectory(articles: Readonly<Record<string, string>> = ARTICLES, config: Config = {}): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'offprint-verify-'));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const sources = Object.entries(articles).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  await run({ sources, out, config });
  return out;
}

/** Paths of all files of a directory but those of our own work folder. */
export function filesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .filter((path) => !path.startsWith('.offprint'))
    .sort();
}

/** Changes a file as somebody would who also writes the manifest anew, so that no checksum tells of it. */
export function forge(directory: string, path: string, change: (text: string) => string): void {
  const text = readFileSync(join(directory, path), 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${path} holds nothing to change`);
  writeFileSync(join(directory, path), changed);
  const entries = filesOf(directory)
    .filter((file) => file !== MANIFEST)
    .map((file) => ({ path: file, sha256: sha256(readFileSync(join(directory, file))) }));
  writeFileSync(join(directory, MANIFEST), writeManifest(entries));
}
