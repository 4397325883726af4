import colors from 'picocolors';
import { barReporter } from '../run/report/bar-reporter.js';
import { jsonReporter } from '../run/report/json-reporter.js';
import { plainReporter, type Reporter, type Speech } from '../run/report/reporter.js';
import type { InputOptions } from './program.js';

/** The reporter for this standard error: a bar on a terminal, plain lines elsewhere, JSON where it is asked for. */
export function reporterFor({ logFormat, debug }: Pick<InputOptions, 'logFormat' | 'debug'>): Reporter {
  const speech: Speech = { write: (text) => process.stderr.write(text), now: () => performance.now(), debug };
  if (logFormat === 'json') return jsonReporter(speech);
  if (!process.stderr.isTTY || process.env['TERM'] === 'dumb') return plainReporter(speech);
  // https://no-color.org: set to anything but an empty text.
  return barReporter(speech, colors.createColors(!process.env['NO_COLOR']).green);
}
