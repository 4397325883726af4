import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { heading, line, share } from '../table.mjs';
import { adversarial } from './adversarial.mjs';
import { conventions } from './own-articles.mjs';

const CHILD = fileURLToPath(new URL('time-conversions.mjs', import.meta.url));
const NOTES = [1250, 2500, 5000, 10_000, 20_000];
/** Twice the text may cost so many times as much: 2 is linear, the rest is the collector's and the machine's. */
const MOST_RATIO = { convention: 2.6, text: 2.8, article: 2.8 };
const MOST_MS = 5000;
/** A ratio of less than this is one of the clock. */
const LEAST_MS = 50;
const LIMIT_MS = { convention: 180_000, text: 30_000, article: 30_000 };
const WORST = 12;

/** How the cost of `convert` grows with the notes of an article, and with strings that a careless pattern reads again and again. */
export function measureGrowth() {
  const articles = [...conventions.keys()].map((name) => grown('convention', name, NOTES));
  printArticles(articles);
  const strings = adversarial.flatMap(({ name, length }) => ['text', 'article'].map((shape) => grown(shape, name, [length, 2 * length])));
  printStrings(strings);
  return { articles, strings };
}

/** Measures one text at all its sizes. What is flagged is measured again, and the better one counts: a machine has its moods. */
function grown(shape, name, sizes) {
  const first = measured(shape, name, sizes);
  if (first.hung || !first.flags.length) return first;
  const second = measured(shape, name, sizes);
  return second.hung || second.flags.length >= first.flags.length ? first : second;
}

function measured(shape, name, sizes) {
  const limit = LIMIT_MS[shape];
  const { stdout, stderr, status, error } = spawnSync(process.execPath, [CHILD, shape, name, ...sizes.map(String)], {
    encoding: 'utf8',
    timeout: limit,
    killSignal: 'SIGKILL',
  });
  const hung = error?.code === 'ETIMEDOUT';
  if (status !== 0 && !hung) throw new Error(`Measuring ${name} failed: ${error?.message ?? stderr}`);
  const steps = stdout
    .split('\n')
    .filter((row) => row.endsWith('}'))
    .map((row) => JSON.parse(row));
  for (const [index, step] of steps.entries()) if (index > 0) step.ratio = step.ms / steps[index - 1].ms;
  return {
    shape,
    name,
    steps,
    ...(hung && { hung: `no end at size ${sizes[steps.length]} within ${limit / 1000} s` }),
    flags: flagsOf(shape, steps),
  };
}

function flagsOf(shape, steps) {
  return steps.flatMap(({ size, ms, ratio }) => [
    ...(ratio > MOST_RATIO[shape] && ms > LEAST_MS ? [`${ratio.toFixed(2)} times the cost at ${size}`] : []),
    ...(shape !== 'convention' && ms > MOST_MS ? [`${(ms / 1000).toFixed(1)} s at ${size}`] : []),
  ]);
}

/** A cost says little where the notes were not found. */
function shortfalls(steps) {
  return steps
    .filter(({ size, notes, markers }) => notes !== size || markers !== size)
    .map(({ size, notes, markers, aside }) => (aside ? `${size}: set aside, ${aside}` : `${size}: ${notes} notes, ${markers} markers`));
}

function printArticles(articles) {
  heading(`Growth: ms of convert by number of notes, and ratio to half of it (2 is linear, target ≤ ${MOST_RATIO.convention})`);
  line('convention', NOTES.map(String));
  for (const { name, steps, hung, flags } of articles) {
    line(
      name,
      steps.map(({ ms, ratio }) => `${ms.toFixed(0)}${ratio ? ` ×${ratio.toFixed(2)}` : ''}`),
    );
    for (const flag of [...flags, ...(hung ? [hung] : [])]) console.log(`    !! ${flag}`);
    const short = shortfalls(steps);
    if (short.length) console.log(`    found less than there is, of ${short.join('; of ')}`);
  }
}

function printStrings(strings) {
  const flagged = strings.filter(({ hung, flags }) => hung || flags.length);
  heading(
    `Hostile strings: ${share(flagged.length, strings.length)} flagged (target 0: ratio ≤ ${MOST_RATIO.text}, at most ${MOST_MS / 1000} s, no hang)`,
  );
  const ratioOf = ({ steps }) => (steps.at(-1)?.ms > LEAST_MS ? (steps.at(-1).ratio ?? 0) : 0);
  const worst = strings.filter((one) => !flagged.includes(one)).sort((a, b) => ratioOf(b) - ratioOf(a));
  line('flagged, then the worst ratios', ['ms', 'at twice', 'ratio']);
  for (const one of [...flagged, ...worst.slice(0, WORST)]) printString(one, flagged.includes(one));
  const slowest = strings
    .flatMap(({ name, shape, steps }) => steps.map((step) => ({ name, shape, ...step })))
    .sort((a, b) => b.ms - a.ms)[0];
  if (slowest) console.log(`slowest: ${slowest.name} (${slowest.shape}), ${slowest.size} characters in ${slowest.ms.toFixed(0)} ms`);
}

function printString({ name, shape, steps, hung }, isFlagged) {
  const cells = [...steps.map(({ ms }) => ms.toFixed(0)), steps.at(-1)?.ratio?.toFixed(2) ?? ''];
  line(`${isFlagged ? '!! ' : ''}${name} ${shape === 'article' ? 'in an article' : 'alone'}`, hung ? [hung] : cells);
}
