import { Command, Option } from 'commander';
import { TOOL } from '../../schemas/tool.js';
import { deliveryCommands } from './delivery-commands.js';
import { HELP_TEXTS } from './help-texts.js';
import { share } from './option-values.js';
import {
  type CheckOptions,
  type CommonOptions,
  type ConvertOptions,
  commonOptions,
  convertOptions,
  inputOptions,
  type RunCommandOptions,
} from './options.js';

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
    .addHelpText('after', HELP_TEXTS.program);

  convertOptions(program.command('run'))
    .description('Convert articles: those that have changed since the last run.')
    .option('--force', 'convert what has not changed, too')
    .option('--dry-run', 'print what would be done, and write nothing')
    .option('--max-delete <share>', 'largest share of the articles of an input folder that may be deleted at once (default: 10%)', share)
    .addHelpText('after', HELP_TEXTS.run)
    .action(async (inputs: string[], options: RunCommandOptions) => finish(await (await import('./run.js')).runCommand(inputs, options)));

  convertOptions(program.command('retry'))
    .description('Convert again what the last run set aside, and nothing else.')
    .addHelpText('after', HELP_TEXTS.retry)
    .action(async (inputs: string[], options: ConvertOptions) => finish(await (await import('./retry.js')).retryCommand(inputs, options)));

  inputOptions(program.command('check'))
    .description('Print findings, and write nothing.')
    .addOption(
      new Option('--format <name>', 'a line for people and editors, or JSON, for each finding').choices(['text', 'json']).default('text'),
    )
    .addHelpText('after', HELP_TEXTS.check)
    .action(async (inputs: string[], options: CheckOptions) => finish(await (await import('./check.js')).checkCommand(inputs, options)));

  commonOptions(program.command('verify'))
    .argument('<dir>', 'a directory that `offprint run` wrote, or a bag of it')
    .description('Read a written directory or a bag back: checksums, schemas, DTD, text, keys.')
    .addHelpText('after', HELP_TEXTS.verify)
    .action(async (directory: string, options: CommonOptions) =>
      finish(await (await import('./verify.js')).verifyCommand(directory, options)),
    );

  deliveryCommands(program, finish);

  commonOptions(program.command('cite'))
    .argument('<text>', 'a note; or - for a note on each line of standard input, plain or as JSON {"id", "text"}')
    .description('Read the citations of notes as CSL-JSON: {"id", "text", "items"} on each line.')
    .addHelpText('after', HELP_TEXTS.cite)
    .action(async (text: string) => finish(await (await import('./cite.js')).citeCommand(text)));

  commonOptions(program.command('rules'))
    .argument('[id]', 'a rule; without one, all are listed')
    .description('Tell what a finding means.')
    .addHelpText('after', HELP_TEXTS.rules)
    .action(async (id: string | undefined) => finish(await (await import('./rules.js')).rulesCommand(id)));

  return program;
}
