import type { Severity } from '../../../schemas/index.js';
import type { Span } from '../../../schemas/span.js';
import type { Reported } from './reported.js';

/** What GitHub calls the severities. */
const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Findings as workflow commands of GitHub Actions, a line each. What a person accepted is left out.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function* githubLines(reported: Iterable<Reported>): Generator<string> {
  for (const { source, findings, aside } of reported) {
    if (aside) yield lineOf('error', source, aside.span, aside.rule, aside.reason);
    for (const { severity, span, rule, message, accepted } of findings) {
      if (accepted === undefined) yield lineOf(COMMANDS[severity], source, span, rule, message);
    }
  }
}

function lineOf(command: string, file: string, span: Span | undefined, title: string, message: string): string {
  const place = span ? { line: span.start.line, col: span.start.column } : {};
  const properties = Object.entries({ file, ...place, title }).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${command} ${properties.join(',')}::${escaped(message)}`;
}

/** A message quotes its source, which may hold anything: other control characters become spaces. */
function escaped(text: string): string {
  return text
    .replace(/%/g, '%25')
    .replace(/\r/g, '%0D')
    .replace(/\n/g, '%0A')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
}

function escapedProperty(text: string): string {
  return escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
