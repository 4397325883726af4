import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { heading, line } from '../table.mjs';
import { articleName, folderOf, start, timedRun, writeArticle } from './command.mjs';

const ARTICLES = 20;
/** A run may end before it is killed: so many more are begun at most. */
const ATTEMPTS = 3;

/**
 * Kills runs at random moments of their whole life while it reads their files, and lets each be followed by a run that is
 * not killed. Before each, two articles change, one comes and one goes.
 *
 * @param {string} work directory for inputs and outputs
 * @param {number} rounds how many runs are killed
 * @returns how many came to other bytes than an undisturbed run; how many of the files that were read were no whole ones;
 *   and how many of the sets that a manifest named were not all there
 */
export async function measureKills(work, rounds) {
  const [input, out, undisturbed] = [folderOf(join(work, 'articles'), ARTICLES), join(work, 'out'), join(work, 'undisturbed')];
  const report = { rounds: 0, killed: 0, writing: 0, different: 0, reads: 0, partial: 0, sets: 0, incomplete: 0 };
  let { seconds } = await timedRun(input, out);
  let before = hashesOf(out);
  for (; report.killed < rounds && report.rounds < ATTEMPTS * rounds; report.rounds++) {
    change(input, report.rounds);
    rmSync(undisturbed, { recursive: true, force: true });
    await timedRun(input, undisturbed);
    const after = hashesOf(undisturbed);

    const run = start(['run', input, '--out', out, '--fail-on', 'never', '--max-delete', '1']);
    const kill = setTimeout(() => run.child.kill('SIGKILL'), Math.random() * 1000 * seconds);
    const { read, sets } = await readUntil(run.end, out);
    clearTimeout(kill);
    report.killed += (await run.end).signal === 'SIGKILL' ? 1 : 0;
    report.writing += existsSync(join(out, '.offprint/journal.jsonl')) ? 1 : 0;
    report.reads += read.length;
    report.partial += read.filter(({ path, hash }) => hash !== before.get(path) && hash !== after.get(path)).length;
    report.sets += sets.length;
    report.incomplete += sets.filter((complete) => !complete).length;

    ({ seconds } = await timedRun(input, out, ['--max-delete', '1']));
    before = hashesOf(out);
    if (JSON.stringify([...before]) !== JSON.stringify([...after])) report.different++;
  }
  heading('runs that were killed, each followed by one that was not');
  const wide = { width: 58 };
  line('killed in the middle', [`${report.killed} of ${report.rounds}`], wide);
  line('of them while articles, tables or manifest were written', [report.writing], wide);
  line('other bytes than an undisturbed run, or stray files', [report.different], wide);
  line('files read meanwhile', [report.reads], wide);
  line('of them neither the old nor the new one, whole', [report.partial], wide);
  line('manifests read meanwhile', [report.sets], wide);
  line('of them with a file that was not there', [report.incomplete], wide);
  return report;
}

/** Two articles change, one comes, and the one that came last time goes. */
function change(input, round) {
  for (const number of [round % ARTICLES, (round * 7) % ARTICLES]) writeArticle(input, number, 1000 + round);
  writeArticle(input, ARTICLES + (round % 2), 2000 + round);
  rmSync(join(input, articleName(ARTICLES + ((round + 1) % 2))), { force: true });
}

/** Reads files and manifests of a directory until something has ended. */
async function readUntil(end, out) {
  let running = true;
  end.then(() => {
    running = false;
  });
  const [read, sets] = [[], []];
  while (running) {
    for (const path of filesOf(out).filter(() => Math.random() < 0.2)) {
      const hash = hashOf(join(out, path));
      if (hash) read.push({ path, hash });
    }
    const complete = isSetThere(out);
    if (complete !== undefined) sets.push(complete);
    await pause(1);
  }
  return { read, sets };
}

/** Whether all files that the manifest names are there; undefined where another one took its place meanwhile. */
function isSetThere(out) {
  const manifest = join(out, 'manifest-sha256.txt');
  const text = readFileSync(manifest, 'utf8');
  const paths = text
    .split('\n')
    .filter(Boolean)
    .map((entry) => entry.slice(66));
  const complete = paths.every((path) => existsSync(join(out, path)));
  return readFileSync(manifest, 'utf8') === text ? complete : undefined;
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
