import type { Command } from 'commander';

/** Adds the options that every command has. */
export function common(command: Command): Command {
  return command.option('--debug', 'show where in the code an unforeseen error arose').helpOption('--help', 'print this help');
}
