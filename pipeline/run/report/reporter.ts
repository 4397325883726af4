import type { Finding } from '../../../schemas/index.js';
import type { RunResult } from '../run.js';
import type { SetAside, Source } from '../source.js';
import type { Summing } from './summary.js';

/** Work on many articles, which may take a while. */
export type Work = 'convert' | 'check' | 'verify';

/** Whoever is told how a command goes. It writes to standard error alone: standard output is for data. */
export interface Reporter {
  /** Work begins on so many articles. Those that have not changed are none of them. @param work `convert` where nothing is said */
  begin(total: number, work?: Work): void;
  converted(source: Source, article: { id: string; findings: readonly Finding[] }): void;
  aside(source: Source, why: SetAside): void;
  /** An article is done of which there is nothing more to say now. */
  step(): void;
  /** All articles are done. */
  end(): void;
  /** What the run did and found. */
  summary(result: RunResult, summing: Summing): void;
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

/** Milliseconds between two lines of progress in a log. */
export const LINE_EVERY = 10_000;
