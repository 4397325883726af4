import { describe, expect, it } from 'vitest';
// @ts-expect-error: the strings of the benchmark, in plain JavaScript, have no types
import { adversarial, hostileArticle, hostileText } from '../bench/structure/adversarial.mjs';
import { read } from '../pipeline/read.js';

interface Kind {
  name: string;
  unit: string;
}
type Make = (kind: Kind, length: number) => string;

const LENGTH = 20_000;
const TRIES = 3;
/** Twice the text costs twice as much; four times as much is quadratic. Between them lie the machine's moods. */
const MOST_RATIO = 3.2;
/** What costs less, in ms, cannot be told from the collector's work; no quadratic pattern hides below it at this length. */
const LEAST_MS = 40;

const shapes: readonly [shape: string, make: Make][] = [
  ['alone', hostileText as Make],
  ['in an article', hostileArticle as Make],
];

function costOf(text: string): number {
  const before = process.cpuUsage();
  try {
    read(text);
  } catch {
    // A text that is set aside costs as well; whether it should be is tested elsewhere.
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Cost of the second text over the first, by the least cost of each. One good try is enough: only noise makes a try worse than it is. */
function ratioOf(once: string, twice: string): number {
  let [less, more] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let time = 0; time < TRIES; time++) {
    more = Math.min(more, costOf(twice));
    if (more < LEAST_MS) return 0;
    less = Math.min(less, costOf(once));
    if (more / less < MOST_RATIO) break;
  }
  return more / less;
}

describe('twice a hostile string costs about twice as much', () => {
  for (const [shape, make] of shapes) {
    for (const kind of adversarial as Kind[]) {
      it(`${kind.name} ${shape}`, () => {
        expect(ratioOf(make(kind, LENGTH), make(kind, 2 * LENGTH))).toBeLessThan(MOST_RATIO);
      });
    }
  }
});
