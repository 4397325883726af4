import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { shownCommands } from './shown-commands.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const work = mkdtempSync(join(tmpdir(), 'offprint-readme-'));
cpSync(join(root, 'examples'), join(work, 'examples'), { recursive: true });

/** The commands that the README shows, each with what it prints. */
const shown = shownCommands(readme);

describe('the README', () => {
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it.each(shown)('prints what it says: $command', ({ command, output }) => {
    const script = command.replace('npm run -s offprint --', `"${process.execPath}" "${join(root, 'dist/pipeline/cli.js')}"`);
    const { stdout, stderr } = spawnSync('bash', ['-c', `${script} 2>&1`], {
      cwd: work,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    expect(stdout + stderr).toBe(output);
  });

  it('shows commands at all', () => expect(shown.length).toBeGreaterThanOrEqual(4));

  it('links to files that are there', () => {
    for (const [, target] of readme.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g))
      expect([target, existsSync(join(root, target as string))]).toEqual([target, true]);
  });

  it('shows library code that runs', () => {
    const code = /```ts\n([\s\S]*?)```/
      .exec(readme)?.[1]
      ?.replaceAll("'offprint'", JSON.stringify(join(root, 'dist/pipeline/index.js')))
      .replaceAll("'article.txt'", "'examples/the-velm-crossing.txt'");
    const printed = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', `${code}\nconsole.log(markdown.length > 1000, jats.length > 1000)`],
      { cwd: work, encoding: 'utf8' },
    );
    expect(printed).toBe('true true\n');
  });
});
