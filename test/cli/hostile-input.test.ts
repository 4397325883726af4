import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertBuilt, cli, offprint } from './offprint.js';

const article = 'The weir at Tolden was rebuilt by people who had never seen it dry.[1]\n\n[1] Parish chest of Tolden, box 4.\n';
// Whatever a person reads, it shows no place in our code.
const stack = /^\s+at |\.js:\d+/m;

let cwd: string;
beforeAll(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'offprint-hostile-')));
  writeFileSync(join(cwd, 'weir.txt'), article);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('a file of 50 MB', () => {
  it('is set aside without being read, and the others are converted', () => {
    writeFileSync(join(cwd, 'huge.txt'), Buffer.alloc(50 * 1024 * 1024, 'All work and no play. '));
    const { status, stderr } = offprint(['run', 'weir.txt', 'huge.txt', '--out', 'huge'], { cwd });
    expect(stderr).toContain('huge.txt: set aside: The file has 52428800 bytes, more than 20971520.');
    expect(status).toBe(3);
    expect(readdirSync(join(cwd, 'huge/articles'))).toEqual(['weir']);
    rmSync(join(cwd, 'huge.txt'));
  });

  it('is set aside on standard input too', () => {
    const input = Buffer.alloc(50 * 1024 * 1024, 'All work and no play. ');
    const { status, stderr } = offprint(['run', '-', '--out', 'stream'], { cwd, input });
    expect(stderr).toContain('more than 20971520');
    expect(status).toBe(3);
  });
});

describe('a note of 1 MB', () => {
  it('is kept to the last word, and everything written is as it should be', () => {
    const sentence = 'Minutes of the weir committee, which met on Fridays and agreed on little; ';
    const note = sentence.repeat(Math.ceil(1_048_576 / sentence.length));
    writeFileSync(join(cwd, 'long.txt'), `The weir was rebuilt.[1]\n\n[1] ${note}and so to bed.\n`);
    const { status, stderr } = offprint(['run', 'long.txt', '--out', 'long', '--verify', '--fail-on', 'never'], { cwd });
    expect(stderr).toContain('Read back: every file is as it should be.');
    expect(status).toBe(0);
    const record = JSON.parse(readFileSync(join(cwd, 'long/articles/long/article.json'), 'utf8')) as { notes: { text: string }[] };
    expect(record.notes[0]?.text).toBe(`${note}and so to bed.`);
  }, 60_000);
});

describe('a reader that goes away', () => {
  /** Runs a command and closes one of its streams after the first bytes. @returns its exit status and what it said */
  function hangUp(args: readonly string[], stream: 'stdout' | 'stderr'): Promise<{ status: number | null; stderr: string }> {
    assertBuilt();
    const child = spawn(process.execPath, [cli, ...args], { cwd });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child[stream].once('data', () => child[stream].destroy());
    return new Promise((resolve) => child.on('close', (status) => resolve({ status, stderr })));
  }

  it('is no error of a command that prints data', async () => {
    expect(await hangUp(['rules'], 'stdout')).toEqual({ status: 0, stderr: '' });
  });

  it('does not stop a run in the middle of writing', async () => {
    mkdirSync(join(cwd, 'many'));
    for (let number = 0; number < 30; number++) writeFileSync(join(cwd, `many/n${number}.txt`), article);
    await hangUp(['run', 'many', '--out', 'unheard', '--log-format', 'json'], 'stderr');
    expect(readdirSync(join(cwd, 'unheard/articles'))).toHaveLength(30);
    expect(existsSync(join(cwd, 'unheard/manifest-sha256.txt'))).toBe(true);
  });
});

describe('a full disk behind standard output', () => {
  it.runIf(existsSync('/dev/full'))('is said in plain words', async () => {
    assertBuilt();
    const child = spawn(process.execPath, [cli, 'rules'], { stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] });
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toMatch(/^offprint: standard output cannot be written: /);
    expect(stderr).not.toMatch(stack);
    expect(status).toBe(4);
  });
});

describe('a failure that nobody foresaw', () => {
  // A built-in method that throws stands in for a defect of ours.
  const env = {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent("String.prototype.normalize = () => { throw new Error('broken on purpose') }")}`,
  };

  it('sets its article aside in plain words, without a place in our code', () => {
    const { status, stderr } = offprint(['run', 'weir.txt', '--out', 'failed'], { cwd, env });
    expect(stderr).toContain('weir.txt: set aside: The article could not be converted, for a reason that offprint did not foresee.');
    expect(stderr).toContain('[article-failed]');
    expect(stderr).not.toMatch(stack);
    expect(status).toBe(3);
  });

  it('says where with --debug', () => {
    const { stderr } = offprint(['run', 'weir.txt', '--out', 'failed', '--debug'], { cwd, env });
    expect(stderr).toMatch(/Error: broken on purpose\n\s+at /);
  });

  it('of a whole command is said in plain words too', () => {
    const whole = {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent("JSON.stringify = () => { throw new Error('broken on purpose') }")}`,
    };
    const { status, stdout, stderr } = offprint(['cite', 'Parish chest.'], { cwd, env: whole });
    expect({ status, stdout }).toEqual({ status: 4, stdout: '' });
    expect(stderr).toBe(
      'offprint: something failed that was not foreseen: broken on purpose. Please report it; with --debug it says where.\n',
    );
    expect(offprint(['cite', 'Parish chest.', '--debug'], { cwd, env: whole }).stderr).toMatch(stack);
  });
});

describe('the locale, the time zone and the terminal', () => {
  it('show in no output', () => {
    const write = (out: string, env: Record<string, string>): string => {
      expect(offprint(['run', 'weir.txt', '--out', out, '--fail-on', 'never'], { cwd, env }).status).toBe(0);
      return readFileSync(join(cwd, out, 'manifest-sha256.txt'), 'utf8');
    };
    const first = write('here', { TZ: 'UTC', LANG: 'C' });
    expect(write('there', { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', COLUMNS: '20' })).toBe(first);
  });
});
