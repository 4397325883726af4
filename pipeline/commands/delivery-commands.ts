import { type Command, Option } from 'commander';
import { HELP_TEXTS } from './help-texts.js';
import { type CommonOptions, commonOptions } from './options.js';

/** Options of the command `bag`. */
export interface BagCommandOptions extends CommonOptions {
  out: string;
  sources?: string[];
  identifier?: string;
  config?: string;
}

/** Options of the command `diff`. */
export interface DiffOptions extends CommonOptions {
  format: 'text' | 'json';
}

/**
 * Adds the commands for what is handed off.
 *
 * @param finish is told the exit status of the command that ran
 */
export function deliveryCommands(program: Command, finish: (status: number) => void): void {
  commonOptions(program.command('bag'))
    .argument('<dir>', 'a directory that `offprint run` wrote')
    .description('Pack a written directory with its sources for an archive: a BagIt bag that is an RO-Crate.')
    .requiredOption('--out <bag>', 'directory of the bag, which must be new or empty')
    .option(
      '--sources <dir>',
      'where the sources are, if not where the run found them; may be given several times',
      (folder: string, before: readonly string[] = []) => [...before, folder],
    )
    .option('--identifier <id>', 'what you call this delivery: External-Identifier of the bag')
    .option('--config <file>', 'configuration whose `bag:` says who sends it (default: offprint.yaml here, if there is one)')
    .addHelpText('after', HELP_TEXTS.bag)
    .action(async (directory: string, options: BagCommandOptions) =>
      finish(await (await import('./bag.js')).bagCommand(directory, options)),
    );

  commonOptions(program.command('diff'))
    .argument('<old>', 'a directory that `offprint run` wrote, or a bag of it')
    .argument('<new>', 'another one')
    .description('Tell what changed between two deliveries: articles, notes, citations, works, metadata, findings.')
    .addOption(new Option('--format <name>', 'a line for people, or JSON, for each difference').choices(['text', 'json']).default('text'))
    .addHelpText('after', HELP_TEXTS.diff)
    .action(async (older: string, newer: string, options: DiffOptions) =>
      finish(await (await import('./diff.js')).diffCommand(older, newer, options)),
    );
}
