import { CommanderError } from 'commander';
import { EXIT, statusOfError } from './exit.js';
import { programOf } from './program.js';
import { usageSentence } from './usage-sentence.js';

/**
 * Runs a command line.
 *
 * @param args without the program's own name
 * @returns the exit status: see {@link EXIT}
 */
export async function main(args: readonly string[]): Promise<number> {
  guardStreams();
  process.on('uncaughtException', (error) => process.exit(failed(error, args)));
  let status: number = EXIT.done;
  const program = programOf((result) => {
    status = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) return failed(error, args);
    if (error.exitCode === 0) return EXIT.done;
    complain(usageSentence(error, program, args), args);
    return EXIT.usage;
  }
}

/** Says why a command ends, in the form that was asked for: whoever reads JSON reads nothing else. */
function complain(message: string, args: readonly string[]): void {
  const json = args.some((arg, index) => arg === '--log-format=json' || (arg === 'json' && args[index - 1] === '--log-format'));
  process.stderr.write(json ? `${JSON.stringify({ level: 'fatal', event: 'failed', message })}\n` : `offprint: ${message}\n`);
}

/**
 * Says what went wrong, in words; where in the code only with `--debug`.
 *
 * @returns the exit status
 */
function failed(error: unknown, args: readonly string[]): number {
  const debug = args.includes('--debug');
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const foreseen = name === 'UsageError' || name === 'Refusal';
  const unforeseen = `something failed that was not foreseen: ${message.split('\n')[0]}. Please report it${debug ? '' : '; with --debug it says where'}.`;
  complain(foreseen ? message : unforeseen, args);
  if (debug && stack !== undefined) process.stderr.write(`${stack}\n`);
  return statusOfError(error);
}

/** A reader that goes away (`offprint check | head`) is no error; a full disk behind standard output is one. */
function guardStreams(): void {
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(EXIT.done);
    process.stderr.write(`offprint: standard output cannot be written: ${message}.\n`);
    process.exit(EXIT.nothingWritten);
  });
  // Nobody reads what a run says: it goes on all the same, since it may be in the middle of writing.
  process.stderr.on('error', () => undefined);
}
