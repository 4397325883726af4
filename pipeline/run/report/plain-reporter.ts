import { durationText, type Progress, progressMeter, rateText } from './progress.js';
import { LINE_EVERY, type Reporter, type Speech, type Work } from './reporter.js';
import { summaryOf } from './summary.js';

const DONE: Readonly<Record<Work, string>> = { convert: 'converted', check: 'checked', verify: 'read back' };

/** Plain lines, for logs: progress now and then, and the summary. */
export function plainReporter({ write, now, debug }: Speech): Reporter {
  const meter = progressMeter(now);
  let [work, spoke]: [Work, number] = ['convert', 0];
  const step = (): void => {
    meter.step();
    const state = meter.state();
    // What comes after the last one says more.
    if (now() - spoke < LINE_EVERY || state.done === state.total) return;
    spoke = now();
    write(`${progressLine(state, work)}\n`);
  };
  return {
    begin: (total, begun = 'convert') => {
      meter.begin(total);
      [work, spoke] = [begun, now()];
    },
    converted: step,
    // The summary says what was set aside, and why.
    aside: (_, { stack }) => {
      if (debug && stack !== undefined) write(`${stack}\n`);
      step();
    },
    step,
    end: () => undefined,
    summary: (result, summing) => {
      for (const line of summaryOf(result, summing)) write(`${line}\n`);
    },
    say: (line) => write(`${line}\n`),
  };
}

function progressLine({ done, total, rate, left }: Progress, work: Work): string {
  const speed = rate === undefined || left === undefined ? '' : `, ${rateText(rate)} a second, about ${durationText(left)} left`;
  return `${done} of ${total} articles ${DONE[work]}${speed}`;
}
