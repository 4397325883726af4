import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { nearest } from '../../schemas/nearest.js';
import { TOOL } from '../../schemas/tool.js';
import { EXIT } from './exit.js';

/** Options that the command `run` shares with `check`. */
export interface InputOptions {
  config?: string;
  failOn: 'error' | 'warning' | 'info' | 'never';
  maxBytes?: number;
  logFormat: 'text' | 'json';
  debug?: boolean;
}

/** Options of the command `run`. */
export interface RunCommandOptions extends InputOptions {
  out?: string;
  verify?: boolean;
  maxDelete?: number;
  notes?: 'normalized' | 'verbatim' | 'html';
  dialect?: 'data' | 'excel';
}

/**
 * The command line. Each command loads what it needs when it is called, since most of the time a short command takes is
 * the loading of modules.
 *
 * @param args without the program's own name
 * @returns the exit status: see {@link EXIT}
 */
export async function main(args: readonly string[]): Promise<number> {
  quietPipes();
  let status: number = EXIT.done;
  const program = programOf((result) => {
    status = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    return failed(error, program, args);
  }
}

/** A reader that closes its end (`offprint check | head`) is no error. */
function quietPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(EXIT.done);
      throw error;
    });
  }
}

function programOf(finish: (status: number) => void): Command {
  const program = new Command('offprint')
    .description('Turns raw articles with endnotes into Markdown, JATS XML, CSV tables and JSON.')
    .version(TOOL.version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, outputError: () => undefined })
    .addHelpText(
      'after',
      '\nExample:\n  offprint run articles --out public\n\n`offprint COMMAND --help` tells more of a command. Exit status: 0 done, 1 done with findings,\n2 usage or configuration, 3 some articles set aside, 4 nothing written.',
    );

  inputOptions(
    program
      .command('run')
      .argument('[inputs...]', 'files, folders or globs; - for standard input; without any, those of the configuration'),
  )
    .description('Convert articles.')
    .option('--out <dir>', 'directory to write to')
    .option('--verify', 'read everything back when it is written')
    .option('--max-delete <share>', 'largest share of the written articles that may be deleted at once, 0 to 1 (default 0.1)', share)
    .addOption(new Option('--notes <form>', 'how notes are written in Markdown').choices(['normalized', 'verbatim', 'html']))
    .addOption(new Option('--dialect <name>', 'CSV as it is, or safe to open in a spreadsheet').choices(['data', 'excel']))
    .addHelpText('after', '\nExample:\n  offprint run examples --out out --verify')
    .action(async (inputs: string[], options: RunCommandOptions) => finish(await (await import('./run.js')).runCommand(inputs, options)));

  inputOptions(program.command('check').argument('[inputs...]', 'files, folders or globs; - for standard input'))
    .description('Print findings and write nothing.')
    .addHelpText('after', '\nExample:\n  offprint check examples')
    .action(async (inputs: string[], options: InputOptions) => finish(await (await import('./check.js')).checkCommand(inputs, options)));

  program
    .command('verify')
    .argument('<dir>', 'a directory that `run` wrote')
    .description('Read a written directory back: checksums, schemas, DTD, text, keys.')
    .option('--debug', 'show where an unforeseen error arose')
    .helpOption('--help', 'print this help')
    .addHelpText('after', '\nExample:\n  offprint verify out')
    .action(async (directory: string) => finish(await (await import('./verify.js')).verifyCommand(directory)));

  program
    .command('cite')
    .argument('<text>', 'a note, or - for one note a line on standard input: plain, or JSON {id, text}')
    .description('Read the citations of notes as CSL-JSON.')
    .option('--debug', 'show where an unforeseen error arose')
    .helpOption('--help', 'print this help')
    .addHelpText('after', "\nExample:\n  offprint cite 'Ada Park, “Rails and Rents,” Journal of Urban History 9, no. 1 (2019): 14.'")
    .action(async (text: string) => finish(await (await import('./cite.js')).citeCommand(text)));

  program
    .command('rules')
    .argument('[id]', 'a rule')
    .description('Tell what a finding means.')
    .option('--debug', 'show where an unforeseen error arose')
    .helpOption('--help', 'print this help')
    .addHelpText('after', '\nExample:\n  offprint rules missing-note')
    .action(async (id: string | undefined) => finish(await (await import('./rules.js')).rulesCommand(id)));

  return program;
}

function inputOptions(command: Command): Command {
  return command
    .option('--config <file>', 'configuration (default: offprint.yaml here, if there is one)')
    .addOption(
      new Option('--fail-on <severity>', 'findings from which the exit status is 1')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--max-bytes <number>', 'largest source in bytes', bytes)
    .addOption(
      new Option('--log-format <format>', 'how progress and summary are written to standard error')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--debug', 'show where an unforeseen error arose')
    .helpOption('--help', 'print this help');
}

function share(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1)) throw new InvalidArgumentError('Expected a number from 0 to 1.');
  return number;
}

function bytes(value: string): number {
  if (!/^[1-9]\d{0,14}$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 1.');
  return Number(value);
}

/** Says what went wrong, in words; where in our code only with `--debug`. @returns the exit status */
function failed(error: unknown, program: Command, args: readonly string[]): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    process.stderr.write(`offprint: ${usageSentence(error, program, args)}\n`);
    return EXIT.usage;
  }
  const { name, message, stack } = error as Error;
  process.stderr.write(
    `${name === 'UsageError' || name === 'Refusal' ? `offprint: ${message}` : `offprint: something failed that was not foreseen: ${message.split('\n')[0]}. Run again with --debug to see where, and report it.`}\n`,
  );
  if (args.includes('--debug') && stack) process.stderr.write(`${stack}\n`);
  if (name === 'UsageError') return EXIT.usage;
  return EXIT.nothingWritten;
}

/** Commander's message, with the nearest word that it knows. */
function usageSentence(error: CommanderError, program: Command, args: readonly string[]): string {
  const command = program.commands.find((one) => one.name() === args.find((arg) => !arg.startsWith('-')));
  const message = error.message.replace(/^error: /, '').split('\n')[0] as string;
  const said = message.charAt(0).toUpperCase() + message.slice(1).replace(/\.$/, '');
  const word = /'([^' <]+)/.exec(message)?.[1] ?? '';
  if (error.code === 'commander.unknownCommand' || (error.code === 'commander.excessArguments' && !command)) {
    return hinted(
      `There is no command “${args[0]}”.`,
      args[0] ?? '',
      program.commands.map((one) => one.name()),
      'offprint --help',
    );
  }
  const help = command ? `offprint ${command.name()} --help` : 'offprint --help';
  if (error.code === 'commander.unknownOption') {
    const known = (command ?? program).options.map(({ long }) => long ?? '').concat('--help');
    return hinted(`There is no option ${word}.`, word, known, help);
  }
  if (error.code === 'commander.help') return `Expected a command. \`offprint --help\` lists them.`;
  return `${said}. \`${help}\` tells more.`;
}

function hinted(sentence: string, word: string, known: readonly string[], help: string): string {
  const near = nearest(word, known);
  return `${sentence} ${near ? `Did you mean ${near}?` : `\`${help}\` lists what there is.`}`;
}
