import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { programOf } from '../../pipeline/commands/program.js';
import { bagMetadata } from '../../schemas/bag-metadata.js';
import { assertBuilt, cli } from '../cli/offprint.js';
import { commandsOf } from './shown-commands.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/handing-off.md'), 'utf8');

/** The blocks of the page in order: it tells one story, so each begins with what the ones before it left. */
const blocks = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, kind, text]) => ({ kind, text: text as string }));
const steps = blocks.flatMap(({ kind, text }): { command: string; output: string | undefined }[] => {
  if (kind === 'console') return commandsOf(text);
  return kind === 'sh' ? [{ command: text, output: undefined }] : [];
});
const config = blocks.find(({ kind }) => kind === 'yaml')?.text ?? '';

describe('the page on handing off', { timeout: 120_000 }, () => {
  const work = mkdtempSync(join(tmpdir(), 'offprint-handing-off-'));
  const cwd = join(work, 'press');
  const bin = join(work, 'bin');

  beforeAll(() => {
    assertBuilt();
    mkdirSync(bin);
    writeFileSync(join(bin, 'offprint'), `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`);
    chmodSync(join(bin, 'offprint'), 0o755);
    cpSync(join(root, 'examples'), join(cwd, 'articles'), { recursive: true });
    writeFileSync(join(cwd, 'offprint.yaml'), config);
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('has blocks of every kind', () => {
    expect([...new Set(blocks.map(({ kind }) => kind))].sort()).toEqual(['', 'console', 'sh', 'yaml']);
    expect(steps.length).toBeGreaterThanOrEqual(15);
  });

  // What a block shows is compared whole; of one that shows nothing, that it ends well is all that is promised.
  it.each(steps)('has commands that do what it says: $command', ({ command, output }) => {
    const script = output === undefined ? `set -euo pipefail\n${command}` : `exec 2>&1\n${command}`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}` },
    });
    if (output === undefined) expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
    else expect(stdout).toBe(output);
  });

  it('shows the layout that a bag has', () => {
    const layout = blocks.find(({ kind }) => kind === '')?.text ?? '';
    const named = [...layout.matchAll(/^(\S+) /gm)].map(([, path]) => path as string);
    expect(named.length).toBe(9);
    for (const path of named) expect([path, spawnSync('test', ['-e', join(cwd, 'deliveries/first', path)]).status]).toEqual([path, 0]);
    const { status } = spawnSync('tar', ['-tf', 'first.tar', 'first/bagit.txt'], { cwd });
    expect(status).toBe(0);
  });

  it('shows settings that there are, and names options that there are', () => {
    expect(bagMetadata.safeParse((parse(config) as { bag: unknown }).bag).error).toBeUndefined();
    const known = programOf(() => undefined).commands.flatMap(({ options }) => options.map(({ long }) => long));
    const given = page.match(/offprint (?:run|bag|verify|diff)[^\n`|>]*/g)?.flatMap((line) => line.match(/--[a-z-]+/g) ?? []) ?? [];
    expect(given.length).toBeGreaterThan(8);
    for (const option of given) expect(known).toContain(option);
  });

  it('is linked from the README and named in the changelog', () => {
    for (const name of ['README.md', 'CHANGELOG.md']) expect(readFileSync(join(root, name), 'utf8')).toContain('docs/handing-off.md');
  });
});
