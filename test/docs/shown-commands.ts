/** A command that a page shows, and what it says that it prints. */
export interface ShownCommand {
  command: string;
  output: string;
}

/** The commands of the `console` blocks of a page, in order: each begins with `$ `. */
export function shownCommands(page: string): ShownCommand[] {
  return [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => commandsOf(block as string));
}

/** The commands of one `console` block. */
export function commandsOf(block: string): ShownCommand[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => ({ command: part.slice(0, part.indexOf('\n')), output: part.slice(part.indexOf('\n') + 1) }));
}
