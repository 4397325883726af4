import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { heading, line } from '../table.mjs';
import { folderOf, start, timedRun, writeArticle } from './command.mjs';

const ARTICLES = 20;

/**
 * Kills runs at random moments while it reads their files, and lets each be followed by a run that is not killed.
 *
 * @param {string} work directory for inputs and outputs
 * @param {number} rounds how many runs are killed
 * @returns how many came to other bytes than an undisturbed run, and how many of the files that were read were no whole ones
 */
export async function measureKills(work, rounds) {
  const [input, out, undisturbed] = [folderOf(join(work, 'articles'), ARTICLES), join(work, 'out'), join(work, 'undisturbed')];
  const { seconds } = await timedRun(input, out);
  const report = { rounds, killed: 0, different: 0, reads: 0, partial: 0 };
  let before = hashesOf(out);
  for (let round = 0; round < rounds; round++) {
    for (const number of [round % ARTICLES, (round * 7) % ARTICLES]) writeArticle(input, number, 1000 + round);
    rmSync(undisturbed, { recursive: true, force: true });
    await timedRun(input, undisturbed);
    const after = hashesOf(undisturbed);

    const run = start(['run', input, '--out', out, '--fail-on', 'never']);
    const kill = setTimeout(() => run.child.kill('SIGKILL'), Math.random() * 600 * seconds);
    const read = await readUntil(run.end, out);
    clearTimeout(kill);
    report.killed += (await run.end).signal === 'SIGKILL' ? 1 : 0;
    report.reads += read.length;
    report.partial += read.filter(({ path, hash }) => hash !== before.get(path) && hash !== after.get(path)).length;

    await timedRun(input, out);
    before = hashesOf(out);
    if (JSON.stringify([...before]) !== JSON.stringify([...after])) report.different++;
  }
  heading('runs that were killed, each followed by one that was not');
  line('killed in the middle', [`${report.killed} of ${rounds}`]);
  line('other bytes than an undisturbed run, or stray files', [report.different], { width: 52 });
  line('files read meanwhile', [report.reads]);
  line('of them neither the old nor the new one', [report.partial]);
  return report;
}

/** Reads files of a directory until something has ended. */
async function readUntil(end, out) {
  let running = true;
  end.then(() => {
    running = false;
  });
  const read = [];
  while (running) {
    for (const path of filesOf(out).filter(() => Math.random() < 0.2)) {
      const hash = hashOf(join(out, path));
      if (hash) read.push({ path, hash });
    }
    await pause(1);
  }
  return read;
}

function hashesOf(directory) {
  return new Map(filesOf(directory).map((path) => [path, hashOf(join(directory, path))]));
}

/** Paths of the files that are handed off. Folders may come and go meanwhile. */
function filesOf(directory, folder = '') {
  let entries = [];
  try {
    entries = readdirSync(join(directory, folder), { withFileTypes: true });
  } catch {}
  return entries
    .filter(({ name }) => name !== '.offprint')
    .flatMap((entry) => (entry.isDirectory() ? filesOf(directory, join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function hashOf(path) {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return undefined;
  }
}
