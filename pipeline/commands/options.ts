import { type Command, Option } from 'commander';
import type { Dialect } from '../../schemas/config.js';
import { dialects, seconds, whole } from './option-values.js';
import { type ReportOptions, reportOptions } from './report-options.js';

/** Options of every command. */
export interface CommonOptions {
  logFormat: 'text' | 'json';
  debug?: boolean;
}

/** From which severity findings make the exit status 1. */
export type FailOn = 'error' | 'warning' | 'info' | 'never';

/** Options that the commands share which read articles. */
export interface InputOptions extends CommonOptions, ReportOptions {
  config?: string;
  failOn: FailOn;
  maxBytes?: number;
  jobs?: number;
  timeout?: number;
}

/** Options of the commands that convert: `run` and `retry`. */
export interface ConvertOptions extends InputOptions {
  out?: string;
  verify?: boolean;
  notes?: 'normalized' | 'verbatim' | 'html';
  dialect?: Dialect | Dialect[];
}

/** Options of the command `run`. */
export interface RunCommandOptions extends ConvertOptions {
  maxDelete?: number;
  force?: boolean;
  dryRun?: boolean;
}

/** Options of the command `check`. */
export interface CheckOptions extends InputOptions {
  format: 'text' | 'json';
}

/** Adds the options of {@link CommonOptions}. */
export function commonOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--log-format <name>', 'how standard error is written: for people, or JSON, an object a line')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--debug', 'show where in the code an unforeseen error arose')
    .helpOption('--help', 'print this help');
}

/** Adds the options of {@link InputOptions}, and the inputs. */
export function inputOptions(command: Command): Command {
  return reportOptions(commonOptions(command))
    .argument('[inputs...]', 'files, folders or globs; - for standard input; without any, those of the configuration')
    .option('--config <file>', 'configuration (default: offprint.yaml here, if there is one)')
    .addOption(
      new Option('--fail-on <severity>', 'findings from which the exit status is 1')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--max-bytes <number>', 'largest source in bytes', whole)
    .option('--jobs <number>', 'threads that convert, where there is much to do (default: as many as there are cores)', whole)
    .option(
      '--timeout <seconds>',
      'longest time that one article may take; then it is set aside until the next run (default: 60)',
      seconds,
    );
}

/** Adds the options of {@link ConvertOptions}. */
export function convertOptions(command: Command): Command {
  return inputOptions(command)
    .option('--out <dir>', 'directory to write to')
    .option('--verify', 'read everything back when it is written; where it is not as it should be, the exit status is 4')
    .addOption(new Option('--notes <form>', 'how notes are written in Markdown').choices(['normalized', 'verbatim', 'html']))
    .option('--dialect <names>', 'CSV as it is (data), safe to open in a spreadsheet (excel), or both (data,excel)', dialects);
}
