import { rules } from '../../schemas/findings/index.js';
import type { Rule, RuleExample } from '../../schemas/index.js';
import { nearest } from '../../schemas/nearest.js';
import { UsageError } from '../../schemas/usage-error.js';
import { EXIT } from './exit.js';

/** `offprint rules`: all rules a line each, or one of them whole. */
export async function rulesCommand(id: string | undefined): Promise<number> {
  process.stdout.write(id === undefined ? listOf(rules) : whole(ruleNamed(id)));
  return EXIT.done;
}

function ruleNamed(id: string): Rule {
  const rule = rules.find((one) => one.id === id);
  if (rule) return rule;
  const known = rules.map((one) => one.id);
  const near = nearest(id, known);
  throw new UsageError(`There is no rule “${id}”. ${near ? `Did you mean ${near}?` : '`offprint rules` lists them.'}`);
}

function listOf(all: readonly Rule[]): string {
  const width = Math.max(...all.map(({ id }) => id.length));
  return all.map((rule) => `${rule.id.padEnd(width)}  ${severityOf(rule).padEnd(9)}  ${rule.summary}\n`).join('');
}

function whole(rule: Rule): string {
  const parts = [`${rule.id} (${severityOf(rule)})`, rule.summary, rule.why, `What to do: ${rule.mend}`];
  const { bad, good } = rule.examples ?? {};
  if (bad) parts.push('This yields it:', ...shown(bad));
  if (good) parts.push('This does not:', ...shown(good));
  return `${parts.join('\n\n')}\n`;
}

/** The files of an example, indented. */
function shown({ files, config }: RuleExample): string[] {
  const all: Record<string, string | readonly number[]> = { ...(config !== undefined && { 'offprint.yaml': config }), ...files };
  return Object.entries(all).map(([name, content]) => {
    const text = typeof content === 'string' ? printable(content) : `(${content.length} bytes that are not all text)`;
    return `  ${name}\n${text
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`.trimEnd())
      .join('\n')}`;
  });
}

/** Control characters of an example are shown by their code, so that a terminal does nothing with them. */
function printable(text: string): string {
  return text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\ufeff\ufffe]/g,
    (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}

function severityOf({ severity, quarantines }: Rule): string {
  return quarantines ? 'set aside' : severity;
}
