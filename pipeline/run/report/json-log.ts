import { type DestinationStream, destination, type Logger, pino } from 'pino';

/**
 * A log of JSON, an object a line, with `level` (by name), `time` (UTC, ISO 8601) and `event`. It says nothing of the machine.
 *
 * @param stream takes the lines; standard error where nothing is said
 */
export function jsonLog(stream: DestinationStream = standardError()): Logger {
  const options = { base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level: string) => ({ level }) } };
  return pino(options, stream);
}

/** Each line is written when it is said: a command that ends, or is killed, has said all it had to say. */
function standardError(): DestinationStream {
  const stream = destination({ dest: 2, sync: true });
  // Nobody reads what a command says, or it cannot be kept: it goes on all the same, since it may be in the middle of writing.
  stream.on('error', () => undefined);
  return stream;
}
