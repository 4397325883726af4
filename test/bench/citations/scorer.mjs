import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readJsonLines, sharedPath } from '../files.mjs';

const CLI = fileURLToPath(new URL('../../../dist/pipeline/cli.js', import.meta.url));

/** Reads the notes of a set with the built command line. @returns a row a note: `{id, items, confidence}` */
export function answersTo({ path, answer }) {
  writeFileSync(answer, run([CLI, 'cite', '-'], readFileSync(path)));
  return readJsonLines(answer);
}

/**
 * What the scorer of the measuring data says of a set that was answered.
 *
 * @returns its figures: `micro.F1`, `exact`, `type`, `fields`, `segmentation`, and `by` for each kind where the set has kinds
 */
export function scored({ path, answer, by }) {
  return JSON.parse(run([scorer(), path, answer, '--json', ...(by ? ['--by', by] : [])]));
}

/** The ids of the rows whose answer the scorer finds wrong in some field. */
export function wrongOnes({ path, answer }) {
  const told = run([scorer(), path, answer, '--errors', '1000000000']);
  return new Set([...told.matchAll(/^\n(\S+) /gm)].map(([, id]) => id));
}

function scorer() {
  return sharedPath('citations', 'score.mjs');
}

function run(args, input) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${args[0]} ended with status ${status}:\n${stderr}`);
  return stdout;
}
