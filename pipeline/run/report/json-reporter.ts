import { nameOf } from '../source.js';
import type { Reporter, Speech } from './reporter.js';

/** A JSON object on each line, for machines. */
export function jsonReporter({ write, debug }: Pick<Speech, 'write' | 'debug'>): Reporter {
  const log = (level: 'info' | 'error', event: string, data: object): void => write(`${JSON.stringify({ level, event, ...data })}\n`);
  return {
    begin: (total) => log('info', 'begin', { total }),
    converted: (source, { id, findings }) => log('info', 'converted', { id, source: nameOf(source), findings: findings.length }),
    aside: (source, { rule, reason, span, stack }) =>
      log('error', 'aside', {
        source: nameOf(source),
        ...(span && { line: span.start.line, column: span.start.column }),
        rule,
        message: reason,
        ...(debug && stack !== undefined && { stack }),
      }),
    end: () => log('info', 'end', {}),
    summary: ({ record, unchanged, deleted, damaged }, out) =>
      log('info', 'summary', { out, unchanged, ...record.totals, deleted, damaged }),
    say: (message) => log('info', 'message', { message }),
  };
}
