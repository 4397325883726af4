import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../pipeline/run/run.js';
import { findSources } from '../../sources/index.js';
import { assertBuilt, cli } from '../cli/offprint.js';
import { articleText, Site } from './site.js';

const failingWrites = pathToFileURL(join(import.meta.dirname, 'failing-writes.mjs')).href;
const names = Array.from({ length: 12 }, (_, index) => `n${String(index).padStart(2, '0')}`);

let site: Site;
beforeEach(() => {
  assertBuilt();
  site = new Site(Object.fromEntries(names.map((name) => [`articles/${name}.txt`, articleText(name)])));
});
afterEach(() => site.dispose());

const args = ['run', 'articles', '--out', 'out', '--max-delete', '1', '--fail-on', 'never'];

/** A run of the built command line in which something happens. @param failAt see failing-writes.mjs */
function offprint(failAt: number): { status: number | null; stderr: string } {
  const env = { ...process.env, FAIL_AT: String(failAt) };
  return spawnSync(process.execPath, ['--import', failingWrites, cli, ...args], { cwd: site.root, env, encoding: 'utf8' });
}

/** A run that is killed after some time. @returns whether it was still at work */
function killedAfter(milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, [cli, ...args], { cwd: site.root, stdio: 'ignore' });
  setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return new Promise((resolve) => child.on('close', (_, signal) => resolve(signal === 'SIGKILL')));
}

/** Some articles are changed, one comes, one goes, one gets another id: whatever a run may meet. */
function change(round: number): void {
  site.write(`articles/${names[round % 12]}.txt`, articleText(`changed in round ${round}`));
  site.write(`articles/new-${round}.md`, `---\nid: id-${round}\n---\n\n${articleText(`new in round ${round}`)}`);
  if (round > 0) site.write(`articles/new-${round - 1}.md`, `---\nid: moved-${round}\n---\n\n${articleText(`moved in round ${round}`)}`);
  if (round > 1) site.remove(`articles/new-${round - 2}.md`);
}

/** The directory as a run from scratch writes it. */
async function fromScratch(): Promise<Record<string, string>> {
  const fresh = new Site();
  try {
    const sources = await findSources(['articles'], { cwd: site.root, out: fresh.out });
    await run({ sources, out: fresh.out });
    return fresh.handedOff();
  } finally {
    fresh.dispose();
  }
}

/** Runs once more, and expects what a run from scratch comes to, and nothing else. */
async function expectWhole(): Promise<void> {
  await site.run(['articles'], { maxDelete: 1 });
  expect(site.handedOff()).toEqual(await fromScratch());
  expect(await site.faults()).toEqual([]);
  expect(readdirSync(join(site.out, '.offprint')).sort()).toEqual(['cache', 'state.jsonl']);
  const ids = readdirSync(join(site.out, 'articles')).sort();
  expect(readdirSync(join(site.out, '.offprint/cache')).sort()).toEqual(ids);
}

/** Every file that the manifest names is there. */
function expectNamedFilesThere(): void {
  if (!site.has('out/manifest-sha256.txt')) return;
  const named = site
    .read('out/manifest-sha256.txt')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(66));
  expect(named.filter((path) => !existsSync(join(site.out, path)))).toEqual([]);
}

describe('a run that dies', () => {
  it('at any step that changes the disk leaves what the next run completes, to the byte', async () => {
    await site.run();
    for (const [round, step] of [2, 9, 20, 35, 54, 60, 66, 72, 78, 84, 90, 96, 102].entries()) {
      change(round);
      // Two that die in a row, the second at another step.
      offprint(-step);
      if (round % 3 === 0) offprint(-Math.ceil(step / 2));
      expectNamedFilesThere();
      // What had been written may lose its source before the next run.
      if (round % 4 === 1) site.remove(`articles/new-${round}.md`);
      await expectWhole();
      if (round % 4 === 1) site.write(`articles/new-${round}.md`, articleText('back'));
    }
  }, 240_000);

  it('at any moment leaves what the next run completes, to the byte', async () => {
    for (const [round, milliseconds] of [250, 400, 550].entries()) {
      change(round);
      await killedAfter(milliseconds);
      await expectWhole();
    }
  }, 120_000);
});

describe('a full disk', () => {
  it('ends the run in plain words, leaves every file whole, and the next run completes it', async () => {
    await site.run();
    for (const [round, step] of [1, 3, 20, 60, 90].entries()) {
      change(round);
      const { status, stderr } = offprint(step);
      if (status !== 0) {
        expect(stderr).toContain('the disk is full (ENOSPC)');
        expect(status).toBe(4);
      }
      expectNamedFilesThere();
      await expectWhole();
    }
  }, 120_000);
});
