import type { Logger } from 'pino';
import { nameOf } from '../source.js';
import { type Progress, progressMeter } from './progress.js';
import { LINE_EVERY, type Reporter, type Speech, type Work } from './reporter.js';

/** A JSON object on each line, for machines. @param log see `jsonLog` */
export function jsonReporter(log: Pick<Logger, 'info' | 'error'>, { now, debug }: Pick<Speech, 'now' | 'debug'>): Reporter {
  const meter = progressMeter(now);
  let [work, spoke]: [Work, number] = ['convert', 0];
  return {
    begin: (total, begun = 'convert') => {
      meter.begin(total);
      [work, spoke] = [begun, now()];
      log.info({ event: 'begin', work, total });
    },
    converted: (source, { id, findings }) => log.info({ event: 'converted', id, source: nameOf(source), findings: findings.length }),
    aside: (source, { rule, reason, span, stack }) =>
      log.error({
        event: 'aside',
        source: nameOf(source),
        ...(span && { line: span.start.line, column: span.start.column }),
        rule,
        message: reason,
        ...(debug && stack !== undefined && { stack }),
      }),
    step: () => {
      meter.step();
      const state = meter.state();
      if (now() - spoke < LINE_EVERY || state.done === state.total) return;
      spoke = now();
      log.info({ event: 'progress', work, ...rounded(state) });
    },
    end: () => log.info({ event: 'end', work }),
    summary: ({ record, unchanged, deleted, damaged }, { out }) =>
      log.info({ event: 'summary', out, unchanged, ...record.totals, deleted, damaged }),
    say: (message) => log.info({ event: 'message', message }),
  };
}

/** Numbers as a reader of logs wants them. */
function rounded({ done, total, rate = 0, left = 0 }: Progress): object {
  return { done, total, perSecond: Number(rate.toFixed(1)), secondsLeft: Math.ceil(left) };
}
