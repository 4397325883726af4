import type { Finding } from '../../../schemas/index.js';
import type { SetAside } from '../source.js';

/** A finding as one line, in the form that editors and build servers read: place, severity, message, rule. */
export function findingLine(
  name: string,
  { span, severity, message, rule }: Pick<Finding, 'span' | 'severity' | 'message' | 'rule'>,
): string {
  return `${name}:${span.start.line}:${span.start.column}: ${severity}: ${oneLine(message)} [${rule}]`;
}

/** An article that was set aside, as one line. */
export function asideLine(name: string, { rule, reason, span }: SetAside): string {
  const place = span ? `:${span.start.line}:${span.start.column}` : '';
  return `${name}${place}: set aside: ${oneLine(reason)} [${rule}]`;
}

/** A message quotes its source, which may hold anything: a line stays a line, and no terminal is told to do anything. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
}
