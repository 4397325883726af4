import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { accepted, outcomeText, readCase } from './case-file.js';
import { shell } from './offprint.js';

const folder = fileURLToPath(new URL('./cases/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.md'));

// `UPDATE_CASES=1 npx vitest run test/cli/cases.test.ts` writes down what the commands come to. Read the difference.
const update = process.env['UPDATE_CASES'] === '1';

describe('the command line', { timeout: 120_000 }, () => {
  it.each(names)('%s', (name) => {
    const path = join(folder, name);
    const markdown = readFileSync(path, 'utf8');
    const one = readCase(markdown);
    expect(one.commands, 'a case has a command').not.toEqual([]);
    const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'offprint-case-')));
    try {
      for (const { name: file, content } of one.files) {
        mkdirSync(dirname(join(cwd, file)), { recursive: true });
        writeFileSync(join(cwd, file), content);
      }
      const outcomes = one.commands.map(({ line, input }) => outcomeText(shell(line, { cwd, input })).replaceAll(cwd, 'HERE'));
      if (update) writeFileSync(path, accepted(markdown, one, outcomes));
      else expect(accepted(markdown, one, outcomes)).toBe(markdown);
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });
});
