import { type Command, Option } from 'commander';
import { common } from './common-options.js';

/** Options of the command `bag`. */
export interface BagCommandOptions {
  out: string;
  sources?: string[];
  identifier?: string;
  config?: string;
}

/** Options of the command `diff`. */
export interface DiffOptions {
  format: 'text' | 'json';
}

/**
 * Adds the commands for what is handed off.
 *
 * @param finish is told the exit status of the command that ran
 */
export function deliveryCommands(program: Command, finish: (status: number) => void): void {
  common(program.command('bag'))
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
    .addHelpText(
      'after',
      '\nThe date of the bag is that of SOURCE_DATE_EPOCH, where it is set, else today in UTC.\n\nExit status: 0 packed; 2 usage or configuration; 4 nothing written: files have changed since the run, or --out is taken.\n\nExample:\n  offprint run examples --out out\n  offprint bag out --out delivery\n  offprint verify delivery',
    )
    .action(async (directory: string, options: BagCommandOptions) =>
      finish(await (await import('./bag.js')).bagCommand(directory, options)),
    );

  common(program.command('diff'))
    .argument('<old>', 'a directory that `offprint run` wrote, or a bag of it')
    .argument('<new>', 'another one')
    .description('Tell what changed between two deliveries: articles, notes, citations, works, metadata, findings.')
    .addOption(new Option('--format <name>', 'a line for people, or JSON, for each difference').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      '\nFiles are taken for what the manifests say; `offprint verify` tells whether they are.\n\nExit status: 0 no difference; 1 there are differences; 2 usage, or something that cannot be compared.\n\nExample:\n  offprint run examples --out out\n  cp -R out before\n  offprint run examples --out out --notes verbatim\n  offprint diff before out',
    )
    .action(async (older: string, newer: string, options: DiffOptions) =>
      finish(await (await import('./diff.js')).diffCommand(older, newer, options)),
    );
}
