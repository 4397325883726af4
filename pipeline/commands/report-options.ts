import { type Command, InvalidArgumentError } from 'commander';

/** A report that is wanted, and where it goes: a file, or standard error. */
type ReportWish = { format: 'junit' | 'sarif'; file: string } | { format: 'github' };

/** Options of the commands that tell build servers what they found. */
export interface ReportOptions {
  report?: ReportWish[];
}

/** Adds the options of {@link ReportOptions}. */
export function reportOptions(command: Command): Command {
  return command.option(
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
