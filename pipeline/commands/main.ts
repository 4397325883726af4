import { CommanderError } from 'commander';
import { type Complain, complainer } from './complain.js';
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
  const complain = await complainer(args);
  const debug = args.includes('--debug');
  guardStreams(complain);
  process.on('uncaughtException', (error) => process.exit(failed(error, complain, debug)));
  let status: number = EXIT.done;
  const program = programOf((result) => {
    status = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) return failed(error, complain, debug);
    if (error.exitCode === 0) return EXIT.done;
    complain(usageSentence(error, program, args));
    return EXIT.usage;
  }
}

/**
 * Says what went wrong, in words; where in the code only with `--debug`.
 *
 * @returns the exit status
 */
function failed(error: unknown, complain: Complain, debug: boolean): number {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const foreseen = name === 'UsageError' || name === 'Refusal';
  const unforeseen = `something failed that was not foreseen: ${message.split('\n')[0]}. Please report it${debug ? '' : '; with --debug it says where'}.`;
  complain(foreseen ? message : unforeseen, debug ? stack : undefined);
  return statusOfError(error);
}

/** A reader that goes away (`offprint check | head`) is no error; a full disk behind standard output is one. */
function guardStreams(complain: Complain): void {
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(EXIT.done);
    complain(`standard output cannot be written: ${message}.`);
    process.exit(EXIT.nothingWritten);
  });
  // Nobody reads what a run says: it goes on all the same, since it may be in the middle of writing.
  process.stderr.on('error', () => undefined);
}
