import type { Command, CommanderError } from 'commander';
import { nearest } from '../../schemas/nearest.js';

/**
 * What is wrong with a command line, as a sentence that names the nearest known word.
 *
 * @param error as commander states it
 * @param args what was given, without the program's own name
 */
export function usageSentence(error: CommanderError, program: Command, args: readonly string[]): string {
  const name = args.find((arg) => !arg.startsWith('-'));
  const command = program.commands.find((one) => one.name() === name);
  const help = command ? `offprint ${command.name()} --help` : 'offprint --help';
  if (error.code === 'commander.help') return `A command is missing. \`${help}\` lists them.`;
  if (error.code === 'commander.unknownOption') {
    const word = quoted(error.message);
    const known = (command ?? program).options.map(({ long }) => long ?? '').concat('--help');
    return hinted(`There is no option ${word}.`, word.replace(/=.*/s, ''), known, help);
  }
  if (!command && name !== undefined) {
    const known = program.commands.map((one) => one.name());
    return hinted(`There is no command “${name}”.`, name, known, help);
  }
  const option = command?.options.find(({ flags }) => error.message.includes(`'${flags}'`));
  if (error.code === 'commander.invalidArgument' && option?.argChoices) {
    const word = /argument '([^']*)' is invalid/.exec(error.message)?.[1] ?? '';
    return `“${word}” is nothing that ${option.long} knows. Expected ${option.argChoices.join(', ')}.${didYouMean(word, option.argChoices)}`;
  }
  if (error.code === 'commander.excessArguments' && command?.name() === 'cite') {
    return 'The note came in several parts. Put it in quotation marks, or give it on standard input: `offprint cite -`.';
  }
  return `${sentence(error.message)} \`${help}\` tells more.`;
}

function hinted(statement: string, word: string, known: readonly string[], help: string): string {
  return `${statement}${didYouMean(word, known) || ` \`${help}\` lists what there is.`}`;
}

function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : ` Did you mean ${near}?`;
}

/** The word that commander's message puts in quotation marks. */
function quoted(message: string): string {
  return /'([^']*)'/.exec(message)?.[1] ?? '';
}

function sentence(message: string): string {
  const [first = ''] = message.replace(/^error: /, '').split('\n');
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}${first.endsWith('.') ? '' : '.'}`;
}
