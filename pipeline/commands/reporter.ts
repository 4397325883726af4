import { barReporter, jsonReporter, plainReporter, type Reporter } from '../run/reporter.js';
import type { InputOptions } from './main.js';

/** The reporter for this terminal: a bar on one, plain lines elsewhere, JSON where it is asked for. */
export function reporterFor({ logFormat, debug }: InputOptions): Reporter {
  const write = (text: string): void => {
    process.stderr.write(text);
  };
  if (logFormat === 'json') return jsonReporter(write, debug);
  // NO_COLOR asks for no escape codes at all (https://no-color.org), and a bar is made of them.
  const plain = !process.stderr.isTTY || process.env['NO_COLOR'] || process.env['TERM'] === 'dumb';
  return plain ? plainReporter(write, debug) : barReporter(write, () => performance.now(), debug);
}
