/** Says why a command ends. @param stack where in the code that was, where that is to be shown */
export type Complain = (message: string, stack?: string) => void;

/**
 * Whoever says it, in the form that was asked for: whoever reads JSON reads nothing else. What writes JSON is loaded now,
 * so that later there is nothing to wait for.
 *
 * @param args without the program's own name; they may be wrong, so they are not parsed
 */
export async function complainer(args: readonly string[]): Promise<Complain> {
  if (!wantsJson(args))
    return (message, stack) => void process.stderr.write(`offprint: ${message}\n${stack === undefined ? '' : `${stack}\n`}`);
  const log = (await import('../run/report/json-log.js')).jsonLog();
  return (message, stack) => log.fatal({ event: 'failed', message, ...(stack !== undefined && { stack }) });
}

function wantsJson(args: readonly string[]): boolean {
  return args.some((arg, index) => arg === '--log-format=json' || (arg === 'json' && args[index - 1] === '--log-format'));
}
