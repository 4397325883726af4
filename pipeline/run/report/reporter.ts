import type { Finding } from '../../../schemas/index.js';
import type { RunResult } from '../run.js';
import type { SetAside, Source } from '../source.js';
import { summaryOf } from './summary.js';

/** Whoever is told how a run goes. It writes to standard error alone: standard output is for data. */
export interface Reporter {
  /** The run begins: so many articles are to be done. Those that have not changed are none of them. */
  begin(total: number): void;
  converted(source: Source, article: { id: string; findings: readonly Finding[] }): void;
  aside(source: Source, why: SetAside): void;
  /** All articles are done. */
  end(): void;
  /** What the run did and found. @param out the output directory, as people know it */
  summary(result: RunResult, out: string): void;
  /** Something else that people are to know. */
  say(line: string): void;
}

/** How a reporter speaks. */
export interface Speech {
  write: (text: string) => void;
  /** Milliseconds of a clock that only goes forward. */
  now: () => number;
  /** Whether to show where in the code an unforeseen failure arose. */
  debug?: boolean | undefined;
}

/** How far a run has come. */
export interface Progress {
  done: number;
  total: number;
  /** Articles a second. */
  rate: number;
  /** Seconds left. */
  left: number;
}

/** Counts articles against the clock. */
export function progressOf(now: () => number): { begin(total: number): void; step(): void; state(): Progress } {
  let [total, done, started] = [0, 0, 0];
  return {
    begin: (count) => {
      [total, done, started] = [count, 0, now()];
    },
    step: () => {
      done++;
    },
    state: () => {
      const rate = done / Math.max((now() - started) / 1000, 0.001);
      return { done, total, rate, left: rate > 0 ? Math.ceil((total - done) / rate) : 0 };
    },
  };
}

/** Milliseconds between two lines of progress in a log. */
const LINE_EVERY = 10_000;

/** Plain lines, for logs: progress now and then, and the summary. */
export function plainReporter({ write, now, debug }: Speech): Reporter {
  const progress = progressOf(now);
  let spoke = 0;
  const step = (): void => {
    progress.step();
    if (now() - spoke < LINE_EVERY) return;
    spoke = now();
    const { done, total, rate, left } = progress.state();
    write(`${done} of ${total} articles, ${rate.toFixed(0)} a second, ${left} s left\n`);
  };
  return {
    begin: (total) => {
      progress.begin(total);
      spoke = now();
    },
    converted: step,
    // The summary says what was set aside, and why.
    aside: (_, { stack }) => {
      if (debug && stack !== undefined) write(`${stack}\n`);
      step();
    },
    end: () => undefined,
    summary: (result, out) => {
      for (const line of summaryOf(result, out)) write(`${line}\n`);
    },
    say: (line) => write(`${line}\n`),
  };
}
