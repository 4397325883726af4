import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { programOf } from '../../pipeline/commands/program.js';
import { assertBuilt, cli } from '../cli/offprint.js';

const page = readFileSync(fileURLToPath(new URL('../../docs/scheduling.md', import.meta.url)), 'utf8');

/** The lines that set up Node: all that is not run. */
const NODE_SETUP = ['npm ci'];
/** The lines of CI systems that put commands on the path. They are run. */
const PATH_SETUP = ['echo "$PWD/node_modules/.bin" >> "$GITHUB_PATH"', 'export PATH="$PWD/node_modules/.bin:$PATH"'];

/** Three articles without a fault that would end a run with another status. */
const ARTICLES: Readonly<Record<string, string>> = {
  'kiln.txt': 'The kiln went cold in the spring, and nobody relit it.[1]\n\n[1] Parish chest of Tolden, box 6.\n',
  'mill.txt': 'The mill at Tolden ground nothing in the year of the flood.[1]\n\n[1] Parish chest of Tolden, box 5.\n',
  'weir.txt': 'The weir was rebuilt by people who had never seen it dry.[1]\n\n[1] Parish chest of Tolden, box 4.\n',
};

/** What blocks promise besides the output, by a line that is in them. */
const PROMISED: readonly [line: string, files: readonly string[]][] = [
  ['> findings.txt', ['findings.txt']],
  ['> plan.txt', ['plan.txt']],
  ['2> offprint.jsonl', ['offprint.jsonl']],
  ['2>> offprint.jsonl', ['offprint.jsonl']],
  ['> summary.json', ['summary.json']],
  ['ln -sfn', ['current/run.json', 'current/manifest-sha256.txt', 'current/articles/weir/article.md']],
];

interface Step {
  run?: string;
}
interface Workflow {
  jobs?: Record<string, { steps: Step[] }>;
  [job: string]: unknown;
}

/** A script of the page: its parts run one after the other, each in a shell of its own. */
interface Script {
  name: string;
  parts: string[];
}

const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text as string);

const shellBlocks = blocks('sh');
const ciScripts = blocks('yaml').flatMap((text) => scriptsOf(parse(text) as Workflow));
const commands = [...blocks('crontab').flatMap(crontabCommands), ...blocks('systemd').flatMap(unitCommands)];
const nightly = shellBlocks.find((block) => block.includes('exit "$status"')) as string;
const scripts: Script[] = [...shellBlocks.map((block) => ({ name: block.trim(), parts: [block] })), ...ciScripts, ...commands];

/** Steps of GitHub Actions have a shell each; the lines of a job of GitLab CI share one. */
function scriptsOf({ jobs, ...rest }: Workflow): Script[] {
  if (jobs)
    return Object.entries(jobs).map(([name, { steps }]) => ({ name, parts: steps.flatMap(({ run }) => run ?? []).map(withoutNode) }));
  return Object.entries(rest).map(([name, job]) => {
    const { before_script = [], script = [] } = job as { before_script?: string[]; script?: string[] };
    return { name: `${name} (GitLab)`, parts: [withoutNode([...before_script, ...script].join('\n'))] };
  });
}

function withoutNode(script: string): string {
  const kept = script.split('\n').filter((line) => !NODE_SETUP.includes(line.trim()));
  return kept.join('\n');
}

/** The commands of a crontab: all after the five fields. A variable is no command. */
function crontabCommands(text: string): Script[] {
  const lines = text.trim().split('\n');
  return lines.flatMap((line) => {
    if (/^\w+=/.test(line)) return [];
    const command = /^(?:[\d*/,-]+\s+){5}(.+)$/.exec(line)?.[1];
    if (command === undefined) throw new Error(`This is no line of a crontab: ${line}`);
    return [{ name: line, parts: [command] }];
  });
}

/** The command of a unit, in its working directory. It is no shell that runs it, so it may hold plain words only. */
function unitCommands(text: string): Script[] {
  const command = /^ExecStart=(.+)$/m.exec(text)?.[1];
  if (command === undefined) return [];
  expect(command).toMatch(/^\/[\w/.-]+(?: [\w/.-]+)*$/);
  const directory = /^WorkingDirectory=(.+)$/m.exec(text)?.[1] ?? '/';
  return [{ name: command, parts: [`cd ${directory}\n${command.replace('/usr/local/bin/', '')}`] }];
}

describe('the page on scheduling', () => {
  const work = mkdtempSync(join(tmpdir(), 'offprint-scheduling-'));
  const bin = join(work, 'bin');
  let count = 0;

  beforeAll(() => {
    assertBuilt();
    mkdirSync(bin);
    writeFileSync(join(bin, 'offprint'), `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`);
    chmodSync(join(bin, 'offprint'), 0o755);
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  /** A new folder that holds articles and nothing else. */
  function folder(articles = ARTICLES): string {
    const cwd = join(work, `${++count}`);
    mkdirSync(join(cwd, 'articles'), { recursive: true });
    for (const [name, text] of Object.entries(articles)) writeFileSync(join(cwd, 'articles', name), text);
    return cwd;
  }

  /** Runs a script of the page with bash. `/srv/press` is the folder. */
  function bash(script: string, cwd: string): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script.replaceAll('/srv/press', cwd)], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}`, GITHUB_PATH: join(work, 'github-path') },
    });
    return { status, stdout, stderr };
  }

  it.each(scripts)('has a script that works in an empty folder: $name', ({ parts }) => {
    const cwd = folder();
    for (const part of parts) {
      const { status, stderr } = bash(part, cwd);
      expect([part, status, status === 0 ? '' : stderr]).toEqual([part, 0, '']);
    }
    const whole = parts.join('\n');
    const writes = whole.split('\n').some((line) => /offprint run /.test(line) && !line.includes('--dry-run'));
    expect(existsSync(join(cwd, 'out'))).toBe(writes);
    if (writes) {
      expect(readdirSync(join(cwd, 'out/articles')).sort()).toEqual(['kiln', 'mill', 'weir']);
      for (const name of ['run.json', 'manifest-sha256.txt', '.offprint']) expect(existsSync(join(cwd, 'out', name)), name).toBe(true);
      expect(bash('offprint verify out', cwd).status).toBe(0);
    }
    for (const [line, files] of PROMISED) {
      if (!whole.includes(line)) continue;
      for (const file of files) expect(readFileSync(join(cwd, file), 'utf8'), file).not.toBe('');
      if (files.some((file) => file.startsWith('current/'))) expect(bash('offprint verify current', cwd).status).toBe(0);
    }
  });

  it('has blocks of every kind', () => {
    expect(shellBlocks.length).toBeGreaterThanOrEqual(10);
    expect(ciScripts.map(({ parts }) => parts.length)).toEqual([3, 1]);
    expect(commands.length).toBe(2);
    // Every block is of a kind that is looked at here.
    const kinds = [...page.matchAll(/^```(\w*)\n[\s\S]*?^```$/gm)].map(([, kind]) => kind);
    expect([...new Set(kinds)].sort()).toEqual(['crontab', 'sh', 'systemd', 'yaml']);
  });

  it('has the same lines for CI systems as for a shell', () => {
    const known = new Set([...shellBlocks.flatMap(linesOf), ...PATH_SETUP]);
    for (const line of ciScripts.flatMap(({ parts }) => parts.flatMap(linesOf))) expect(known).toContain(line);
  });

  it('is linked from the README and named in the changelog', () => {
    for (const name of ['README.md', 'CHANGELOG.md'])
      expect(readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8')).toContain('docs/scheduling.md');
  });

  it('names options that there are', () => {
    const known = programOf(() => undefined).commands.flatMap(({ options }) => options.map(({ long }) => long));
    const prose = page.match(/`--[a-z-]+/g)?.map((option) => option.slice(1)) ?? [];
    const given = page.match(/offprint (?:run|retry|check|verify|rules)[^\n`|]*/g)?.flatMap((line) => line.match(/--[a-z-]+/g) ?? []) ?? [];
    const ofOthers = ['--uts'];
    expect(given.length).toBeGreaterThan(10);
    for (const option of [...prose, ...given]) if (!ofOthers.includes(option)) expect(known).toContain(option);
  });

  it('has statuses 0, 1, 3 and 4 as it says, and hands over what is whole', () => {
    const cwd = folder();
    expect(bash(nightly, cwd).status).toBe(0);
    const before = readFileSync(join(cwd, 'out/run.json'), 'utf8');

    rmSync(join(cwd, 'articles/kiln.txt'));
    expect(bash(nightly, cwd)).toMatchObject({ status: 4, stderr: expect.stringContaining('--max-delete') });
    expect(readFileSync(join(cwd, 'out/run.json'), 'utf8')).toBe(before);

    writeFileSync(join(cwd, 'articles/kiln.txt'), '');
    expect(bash(nightly, cwd).status).toBe(3);
    expect(JSON.parse(readFileSync(join(cwd, 'out/run.json'), 'utf8')).articles[0]).toMatchObject({ status: 'quarantined', stale: true });
    // The article has not changed, and the status is that of the whole output.
    expect(bash(nightly, cwd).status).toBe(3);

    writeFileSync(join(cwd, 'articles/kiln.txt'), ARTICLES['kiln.txt'] as string);
    writeFileSync(join(cwd, 'offprint.yaml'), 'severity: { missing-title: error }\n');
    expect(bash(nightly, cwd).status).toBe(1);
    expect(bash('offprint run articles --out out --fail-on never', cwd).status).toBe(0);
    expect(bash('offprint verify out', cwd).status).toBe(0);
  }, 120_000);

  it('has status 2 for folders that are not there or empty, and deletes nothing', () => {
    const cwd = folder();
    expect(bash(nightly, cwd).status).toBe(0);
    expect(bash('mv articles elsewhere', cwd).status).toBe(0);
    expect(bash(nightly, cwd).status).toBe(2);
    mkdirSync(join(cwd, 'articles'));
    expect(bash(nightly, cwd).status).toBe(2);
    expect(readdirSync(join(cwd, 'out/articles')).length).toBe(3);
  });

  it('says what an empty folder beside a full one costs: nothing, until it is allowed', () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`n${n}.txt`, ARTICLES['weir.txt'] as string])));
    mkdirSync(join(cwd, 'more'));
    writeFileSync(join(cwd, 'more/mill.txt'), ARTICLES['mill.txt'] as string);
    expect(bash('offprint run articles more --out out', cwd).status).toBe(0);
    rmSync(join(cwd, 'more/mill.txt'));
    expect(bash('offprint run articles more --out out', cwd)).toMatchObject({
      status: 4,
      stderr: expect.stringContaining('is it mounted?'),
    });
    expect(existsSync(join(cwd, 'out/articles/mill'))).toBe(true);
    expect(bash('offprint run articles more --out out --max-delete 100%', cwd).status).toBe(0);
    expect(existsSync(join(cwd, 'out/articles/mill'))).toBe(false);
  });

  it('has status 4 for what was written and is not what it should be, and 1 for findings alone', () => {
    const cwd = folder();
    expect(bash('offprint run articles --out out --verify', cwd).status).toBe(0);
    writeFileSync(join(cwd, 'out/articles/weir/photo.jpg'), 'not ours');
    const { status, stderr } = bash('offprint run articles --out out --verify', cwd);
    expect(stderr).toMatch(/photo\.jpg: .*\nRead back: 1 fault\. Do not hand out over/);
    expect(status).toBe(4);
    expect(bash('offprint verify out', cwd).status).toBe(1);
  });

  it('says what is lost without .offprint, and that a copy is as good as the original', () => {
    const cwd = folder();
    expect(bash(nightly, cwd).status).toBe(0);
    const moved = join(work, 'moved');
    expect(bash(`cp -R . ${moved}`, cwd).status).toBe(0);
    expect(bash('offprint run articles --out out --dry-run', moved).stdout).toContain('3 unchanged');

    rmSync(join(moved, 'out/.offprint'), { recursive: true });
    rmSync(join(moved, 'articles/kiln.txt'));
    expect(bash('offprint run articles --out out --dry-run', moved).stdout).toContain('0 create, 2 update, 0 unchanged, 0 delete');
    expect(bash(nightly, moved).status).toBe(0);
    expect(existsSync(join(moved, 'out/articles/kiln'))).toBe(true);

    expect(bash('cp -R out/.offprint kept && rm -R out && mkdir out && mv kept out/.offprint', cwd).status).toBe(0);
    expect(bash('offprint run articles --out out --dry-run', cwd).stdout).toContain('0 unchanged');
  });
});

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
