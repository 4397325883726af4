import type { Reporter, Speech } from '../run/report/reporter.js';
import type { CommonOptions } from './options.js';

/** How wide a terminal is taken to be that does not say so. */
const COLUMNS = 80;

/**
 * The reporter for this standard error: a bar on a terminal, plain lines elsewhere, JSON where it is asked for.
 *
 * @param printing whether the command prints to standard output while it works: on a terminal that shows both, what is
 *   printed shows how far it is, and a bar would be in its way
 */
export async function reporterFor({ logFormat, debug }: CommonOptions, { printing = false } = {}): Promise<Reporter> {
  const { stderr, stdout, env } = process;
  const speech: Speech = { write: (text) => stderr.write(text), now: () => performance.now(), debug };
  if (logFormat === 'json') {
    const [{ jsonLog }, { jsonReporter }] = await Promise.all([
      import('../run/report/json-log.js'),
      import('../run/report/json-reporter.js'),
    ]);
    return jsonReporter(jsonLog(), speech);
  }
  if (!stderr.isTTY || env['TERM'] === 'dumb' || (printing && stdout.isTTY)) {
    return (await import('../run/report/plain-reporter.js')).plainReporter(speech);
  }
  const [{ barReporter }, { default: colors }] = await Promise.all([import('../run/report/bar-reporter.js'), import('picocolors')]);
  // Node knows NO_COLOR (https://no-color.org), FORCE_COLOR, and what the terminal can show.
  const paint = colors.createColors(stderr.hasColors()).green;
  return barReporter({ ...speech, columns: () => stderr.columns || COLUMNS, paint });
}
