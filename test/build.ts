import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Why the built command line cannot be tested; empty where it can. */
    buildFault: string;
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds `dist/` where it is missing or older than the sources: tests of the command line run what people run. */
export default function setup(project: TestProject): void {
  project.provide('buildFault', isFresh() ? '' : build());
}

function isFresh(): boolean {
  const built = statSync(join(root, 'dist/schemas/json/run.schema.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return ['schemas', 'sources', 'pipeline', 'outputs', 'scripts'].every((room) => newestIn(join(root, room)) < built);
}

function newestIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}

function build(): string {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? '' : `dist/ is older than the sources, and \`npm run build\` fails:\n${stdout}${stderr}`;
}
