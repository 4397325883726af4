import { Command, InvalidArgumentError, Option } from 'commander';
import { TOOL } from '../../schemas/tool.js';
import { common } from './common-options.js';
import { deliveryCommands } from './delivery-commands.js';
import { type ReportOptions, reportOptions } from './report-options.js';

/** Options that the commands share which read articles. */
export interface InputOptions extends ReportOptions {
  config?: string;
  failOn: FailOn;
  maxBytes?: number;
  logFormat: 'text' | 'json';
  debug?: boolean;
}

/** From which severity findings make the exit status 1. */
export type FailOn = 'error' | 'warning' | 'info' | 'never';

/** Options of the command `run`. */
export interface RunCommandOptions extends InputOptions {
  out?: string;
  verify?: boolean;
  maxDelete?: number;
  notes?: 'normalized' | 'verbatim' | 'html';
  dialect?: 'data' | 'excel';
  jobs?: number;
  timeout?: number;
  force?: boolean;
  dryRun?: boolean;
}

/** Options of the command `check`. */
export interface CheckOptions extends InputOptions {
  format: 'text' | 'json';
}

/**
 * The command line. Each command loads what it needs when it is called, since most of the time that a short command takes
 * is the loading of modules.
 *
 * @param finish is told the exit status of the command that ran
 */
export function programOf(finish: (status: number) => void): Command {
  const program = new Command('offprint')
    .description('Turns raw articles with endnotes into Markdown, JATS XML, CSV tables and JSON.')
    .version(TOOL.version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, outputError: () => undefined })
    .addHelpText(
      'after',
      '\n`offprint COMMAND --help` tells more of a command.\n\nExit status, the highest that applies: 0 done; 1 done, with findings; 2 usage or configuration;\n3 some articles set aside, the others written; 4 nothing written.\n\nExample:\n  offprint run examples --out out',
    );

  runOptions(program.command('run'))
    .description('Convert articles: those that have changed since the last run.')
    .option('--force', 'convert what has not changed, too')
    .option('--dry-run', 'print what would be done, and write nothing')
    .option('--max-delete <share>', 'largest share of the written articles that may be deleted at once, from 0 to 1 (default: 0.1)', share)
    .addHelpText(
      'after',
      '\nExample:\n  offprint run examples --out out --verify\n  offprint run examples --out out --report sarif=out.sarif --report junit=out.xml\n  offprint run examples --out out --metrics offprint.prom',
    )
    .action(async (inputs: string[], options: RunCommandOptions) => finish(await (await import('./run.js')).runCommand(inputs, options)));

  runOptions(program.command('retry'))
    .description('Convert again what the last run set aside, and nothing else.')
    .addHelpText('after', '\nExample:\n  offprint retry examples --out out\n  offprint retry examples --out out --report junit=out.xml')
    .action(async (inputs: string[], options: RunCommandOptions) =>
      finish(await (await import('./retry.js')).retryCommand(inputs, options)),
    );

  inputOptions(program.command('check'))
    .argument('[inputs...]', 'files, folders or globs; - for standard input; without any, those of the configuration')
    .description('Print findings, and write nothing.')
    .addOption(
      new Option('--format <name>', 'a line for people and editors, or JSON, for each finding').choices(['text', 'json']).default('text'),
    )
    .addHelpText(
      'after',
      '\nExample:\n  offprint check examples --fail-on warning\n  offprint check examples --report github\n  offprint check examples --max-warnings 10',
    )
    .action(async (inputs: string[], options: CheckOptions) => finish(await (await import('./check.js')).checkCommand(inputs, options)));

  common(program.command('verify'))
    .argument('<dir>', 'a directory that `offprint run` wrote, or a bag of it')
    .description('Read a written directory or a bag back: checksums, schemas, DTD, text, keys.')
    .addHelpText(
      'after',
      '\nExit status: 0 all is as it should be; 1 there are faults; 2 there is no such directory.\n\nExample:\n  offprint verify out',
    )
    .action(async (directory: string) => finish(await (await import('./verify.js')).verifyCommand(directory)));

  deliveryCommands(program, finish);

  common(program.command('cite'))
    .argument('<text>', 'a note; or - for a note on each line of standard input, plain or as JSON {"id", "text"}')
    .description('Read the citations of notes as CSL-JSON: {"id", "text", "items"} on each line.')
    .addHelpText('after', "\nExample:\n  offprint cite 'Ada Park, “Rails and Rents,” Journal of Urban History 9, no. 1 (2019): 14.'")
    .action(async (text: string) => finish(await (await import('./cite.js')).citeCommand(text)));

  common(program.command('rules'))
    .argument('[id]', 'a rule; without one, all are listed')
    .description('Tell what a finding means.')
    .addHelpText('after', '\nExample:\n  offprint rules missing-note')
    .action(async (id: string | undefined) => finish(await (await import('./rules.js')).rulesCommand(id)));

  return program;
}

function inputOptions(command: Command): Command {
  return reportOptions(common(command))
    .option('--config <file>', 'configuration (default: offprint.yaml here, if there is one)')
    .addOption(
      new Option('--fail-on <severity>', 'findings from which the exit status is 1')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--max-bytes <number>', 'largest source in bytes', whole)
    .addOption(new Option('--log-format <name>', 'how standard error is written').choices(['text', 'json']).default('text'));
}

function runOptions(command: Command): Command {
  return inputOptions(command)
    .argument('[inputs...]', 'files, folders or globs; - for standard input; without any, those of the configuration')
    .option('--out <dir>', 'directory to write to')
    .option('--verify', 'read everything back when it is written')
    .option('--jobs <number>', 'threads that convert, where there is much to do (default: as many as there are cores)', whole)
    .option('--timeout <seconds>', 'longest time that one article may take; then it is set aside until the next run (default: 60)', seconds)
    .addOption(new Option('--notes <form>', 'how notes are written in Markdown').choices(['normalized', 'verbatim', 'html']))
    .addOption(new Option('--dialect <name>', 'CSV as it is, or safe to open in a spreadsheet').choices(['data', 'excel']));
}

function share(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1)) throw new InvalidArgumentError('Expected a number from 0 to 1.');
  return number;
}

function whole(value: string): number {
  if (!/^[1-9]\d{0,14}$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 1.');
  return Number(value);
}

function seconds(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number > 0 && number <= 86_400))
    throw new InvalidArgumentError('Expected a number of seconds, up to 86400.');
  return number;
}
