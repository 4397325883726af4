import { rules } from '../../schemas/findings/index.js';
import type { Rule } from '../../schemas/index.js';
import { nearest } from '../../schemas/nearest.js';
import { UsageError } from '../../schemas/usage-error.js';
import { EXIT } from './exit.js';

/** `offprint rules`: all rules a line each, or one of them whole. */
export async function rulesCommand(id: string | undefined): Promise<number> {
  if (id === undefined) {
    const width = Math.max(...rules.map((rule) => rule.id.length));
    process.stdout.write(rules.map((rule) => `${rule.id.padEnd(width)}  ${severityOf(rule).padEnd(9)}  ${rule.summary}\n`).join(''));
    return EXIT.done;
  }
  const rule = rules.find((one) => one.id === id);
  if (!rule) {
    const near = nearest(
      id,
      rules.map((one) => one.id),
    );
    throw new UsageError(`There is no rule “${id}”. ${near ? `Did you mean ${near}?` : '`offprint rules` lists them.'}`);
  }
  process.stdout.write(`${rule.id} (${severityOf(rule)})\n\n${rule.summary}\n\n${rule.why}\n\nWhat to do: ${rule.mend}\n`);
  return EXIT.done;
}

function severityOf({ severity, quarantines }: Rule): string {
  return quarantines ? 'set aside' : severity;
}
