import { type Command, InvalidArgumentError } from 'commander';
import { count } from './option-values.js';

/** A report that is wanted, and where it goes: a file, or standard error. */
type ReportWish = { format: 'junit' | 'sarif'; file: string } | { format: 'github' };

/** Options of the commands that tell build servers what they found. */
export interface ReportOptions {
  report?: ReportWish[];
  maxWarnings?: number;
  metrics?: string;
}

/** Adds the options of {@link ReportOptions}. */
export function reportOptions(command: Command): Command {
  return command
    .option('--metrics <file>', 'numbers in the text format of Prometheus; the textfile collector reads files named *.prom')
    .option('--max-warnings <number>', 'warnings that may stand; with more, the exit status is 1', count)
    .option(
      '--report <format>',
      'findings for build servers: junit=FILE, sarif=FILE, or github for annotations on standard error; may be given several times',
      wishes,
    );
}

function wishes(value: string, before: readonly ReportWish[] = []): ReportWish[] {
  const [, format, file] = /^(junit|sarif)=(.+)$/s.exec(value) ?? [];
  if (file !== undefined) return [...before, { format: format as 'junit' | 'sarif', file }];
  if (value === 'github') return [...before, { format: 'github' }];
  throw new InvalidArgumentError('Expected junit=FILE, sarif=FILE or github.');
}
