import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { verifyDirectory } from '../../outputs/verify/verify-directory.js';
import { type RunResult, run } from '../../pipeline/run/run.js';
import type { Config, RunRecord } from '../../schemas/index.js';
import { findSources } from '../../sources/index.js';

/** An article of a few lines. */
export function articleText(subject: string): string {
  return `The ${subject} was let to a choir in a year without harvest.[1]\n\n[1] “Choir Takes ${subject},” Reuters, May 9, 2016, https://example.org/${subject}.\n`;
}

/** A folder of sources and an output directory, for running things in. */
export class Site {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'offprint-site-')));
  readonly out = join(this.root, 'out');

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | Uint8Array): void {
    const target = join(this.root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** Runs over inputs, as the command does. Inputs that are no articles count as folders. */
  async run(inputs: readonly string[] = ['articles'], config: Config = {}): Promise<RunResult> {
    const sources = await findSources(inputs, { cwd: this.root, out: this.out });
    const folders = new Set(inputs.filter((input) => !/\.(?:txt|md)$/.test(input)).map((input) => join(this.root, input)));
    return run({ sources, folders, out: this.out, config });
  }

  get record(): RunRecord {
    return JSON.parse(this.read('out/run.json')) as RunRecord;
  }

  /** What `verify` finds, as text. */
  async faults(): Promise<string[]> {
    return (await verifyDirectory(this.out)).map(({ file, message }) => `${file}: ${message}`);
  }

  /** Content of every file that is handed off, by path. */
  handedOff(): Record<string, string> {
    const files = (readdirSync(this.out, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.startsWith(join(this.out, '.offprint') + sep));
    return Object.fromEntries(files.sort().map((path) => [path.slice(this.out.length + 1), readFileSync(path, 'latin1')]));
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
