import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleOf } from '../articles.mjs';

const CLI = fileURLToPath(new URL('../../../dist/pipeline/cli.js', import.meta.url));

/** Loaded before the command: at its end it writes down the most memory that it had, all threads together, in KiB. */
const PEAK = `data:text/javascript,${encodeURIComponent(
  "import { writeFileSync } from 'node:fs'; import { isMainThread } from 'node:worker_threads'; if (isMainThread) process.on('exit', () => writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));",
)}`;

/** Begins a run of the built command line. @returns the process, and its end: exit status, signal, seconds */
export function start(args, env = {}, node = []) {
  const begun = performance.now();
  const child = spawn(process.execPath, [...node, CLI, ...args], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const end = new Promise((resolve) =>
    child.on('close', (status, signal) => resolve({ status, signal, stderr, seconds: (performance.now() - begun) / 1000 })),
  );
  return { child, end };
}

/** Runs the built command line over a folder. @returns seconds, and the most memory that it had, in MiB */
export async function timedRun(input, out, options = []) {
  const peak = `${out}.peak`;
  const args = ['run', input, '--out', out, '--fail-on', 'never', ...options];
  const { status, stderr, seconds } = await start(args, { PEAK: peak }, ['--import', PEAK]).end;
  if (status !== 0) throw new Error(`offprint ended with status ${status}:\n${stderr}`);
  return { seconds, memory: Number(readFileSync(peak, 'utf8')) / 1024 };
}

/** A folder of generated articles. */
export function folderOf(path, count) {
  mkdirSync(path, { recursive: true });
  for (let number = 0; number < count; number++) writeArticle(path, number, number);
  return path;
}

/** Writes one of them. @param seed which text it gets */
export function writeArticle(folder, number, seed) {
  writeFileSync(join(folder, articleName(number)), articleOf(seed));
}

/** Name of the file of an article. */
export function articleName(number) {
  return `article-${String(number).padStart(5, '0')}.txt`;
}
