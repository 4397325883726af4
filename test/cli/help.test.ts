import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { HELP_TEXTS } from '../../pipeline/commands/help-texts.js';
import { programOf } from '../../pipeline/commands/program.js';
import { shell } from './offprint.js';

describe('the help', { timeout: 120_000 }, () => {
  // The examples are given where the project lies, in the order of the commands: what `run` writes the others read.
  const cwd = mkdtempSync(join(tmpdir(), 'offprint-help-'));
  cpSync(fileURLToPath(new URL('../../examples', import.meta.url)), join(cwd, 'examples'), { recursive: true });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  it('of each command has an example', () => {
    const names = programOf(() => undefined).commands.map((command) => command.name());
    for (const name of names) expect(examplesOf(name as keyof typeof HELP_TEXTS).length, name).toBeGreaterThan(0);
    expect(Object.keys(HELP_TEXTS)).toEqual(['program', ...names]);
  });

  it.each(Object.keys(HELP_TEXTS).flatMap((name) => examplesOf(name as keyof typeof HELP_TEXTS)))(
    'has an example that works: %s',
    (line) => {
      const { status, stderr } = shell(line, { cwd });
      expect(stderr).not.toMatch(/^offprint: /m);
      // Some are given to show findings.
      expect([0, 1]).toContain(status);
    },
  );
});

/** The commands below `Example:`. */
function examplesOf(name: keyof typeof HELP_TEXTS): string[] {
  const [, examples = ''] = HELP_TEXTS[name].split(/Examples?:\n/);
  return examples.split('\n').map((line) => line.trim());
}
