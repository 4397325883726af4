import type { ArticleRecord, Finding } from '../../schemas/index.js';
import type { SetAside } from './convert-source.js';

/** Whoever is told how a run goes. It writes to standard error alone: standard output is for data. */
export interface Reporter {
  begin(total: number): void;
  converted(record: ArticleRecord): void;
  aside(path: string, why: SetAside): void;
  end(): void;
  /** A line of the summary. */
  say(line: string): void;
}

/** Where lines go. */
export type Write = (text: string) => void;

/** A finding as one line: place, severity, message, rule. */
export function findingLine(
  path: string,
  { span, severity, message, rule }: Pick<Finding, 'span' | 'severity' | 'message' | 'rule'>,
): string {
  return `${path}:${span.start.line}:${span.start.column}: ${severity}: ${message} [${rule}]`;
}

/** An article that was set aside, as one line. */
export function asideLine(path: string, { rule, reason, span }: SetAside): string {
  const place = span ? `:${span.start.line}:${span.start.column}` : '';
  return `${path}${place}: set aside: ${reason} [${rule}]`;
}

/** Plain lines, for logs: one for each article that is set aside, and the summary. With `debug`, what failed says where. */
export function plainReporter(write: Write, debug = false): Reporter {
  return {
    begin: () => undefined,
    converted: () => undefined,
    aside: (path, why) => {
      write(`${asideLine(path, why)}\n`);
      if (debug && why.stack) write(`${why.stack}\n`);
    },
    end: () => undefined,
    say: (line) => write(`${line}\n`),
  };
}

/** A JSON object on each line, for machines. */
export function jsonReporter(write: Write, debug = false): Reporter {
  const log = (event: string, data: object): void => write(`${JSON.stringify({ event, ...data })}\n`);
  return {
    begin: (total) => log('begin', { total }),
    converted: ({ id, source, findings }) => log('converted', { id, source: source.path, findings: findings.length }),
    aside: (path, { rule, reason, span, stack }) =>
      log('aside', {
        source: path,
        rule,
        reason,
        ...(span && { line: span.start.line, column: span.start.column }),
        ...(debug && stack && { stack }),
      }),
    end: () => log('end', {}),
    say: (line) => log('summary', { message: line }),
  };
}

/** A bar on a terminal, with rate and time left; lines stand above it. */
export function barReporter(write: Write, now: () => number, debug = false): Reporter {
  const plain = plainReporter(write, debug);
  let [total, done, started, drawn] = [0, 0, 0, 0];
  const clear = (): void => write('\r\u001b[2K');
  const draw = (force = false): void => {
    const time = now();
    if (!force && time - drawn < 100) return;
    drawn = time;
    const rate = done / Math.max((time - started) / 1000, 0.001);
    const filled = total ? Math.round((24 * done) / total) : 24;
    const left = rate > 0 ? Math.ceil((total - done) / rate) : 0;
    write(`\r\u001b[2K${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${done}/${total}  ${rate.toFixed(0)}/s  ${left} s left`);
  };
  return {
    begin: (count) => {
      [total, started] = [count, now()];
      draw(true);
    },
    converted: () => {
      done++;
      draw();
    },
    aside: (path, why) => {
      done++;
      clear();
      plain.aside(path, why);
      draw(true);
    },
    end: clear,
    say: plain.say,
  };
}
