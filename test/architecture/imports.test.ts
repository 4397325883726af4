import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rooms = ['schemas', 'sources', 'outputs', 'pipeline'] as const;

/** Every import of every file, as `from` and `to`: paths from the root. Imports of types count too: they are knowledge. */
const imports = rooms.flatMap((room) =>
  (readdirSync(join(root, room), { recursive: true }) as string[])
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${room}/${file.split(sep).join('/')}`)
    .flatMap((from) => importsOf(readFileSync(join(root, from), 'utf8')).map((name) => ({ from, name, to: targetOf(from, name) }))),
);

function importsOf(code: string): string[] {
  const statements = code.matchAll(
    /^\s*(?:import|export)\b[^;'"]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm,
  );
  return [...statements].map(([, from, bare, dynamic]) => (from ?? bare ?? dynamic) as string);
}

function targetOf(from: string, name: string): string {
  return name.startsWith('.') ? posix.join(posix.dirname(from), name).replace(/\.js$/, '.ts') : name;
}

/** Imports from files that begin with one of some paths to files that begin with one of others. */
function breaches(from: readonly string[], to: readonly string[]): string[] {
  const begins = (path: string, starts: readonly string[]): boolean => starts.some((start) => path.startsWith(start));
  return imports.filter((one) => begins(one.from, from) && begins(one.to, to)).map((one) => `${one.from} → ${one.to}`);
}

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(breaches(['pipeline/convert.ts'], ['schemas/quarantine.ts'])).toEqual(['pipeline/convert.ts → schemas/quarantine.ts']);
    expect(breaches(['pipeline/commands/program.ts'], ['pipeline/commands/run.ts'])).toHaveLength(1);
  });

  it('of schemas lead to no other room', () => {
    expect(breaches(['schemas/'], ['sources/', 'outputs/', 'pipeline/'])).toEqual([]);
  });

  it('of sources lead to schemas alone', () => {
    expect(breaches(['sources/'], ['outputs/', 'pipeline/'])).toEqual([]);
  });

  it('of outputs lead to schemas alone', () => {
    expect(breaches(['outputs/'], ['sources/', 'pipeline/'])).toEqual([]);
  });

  it('of stages, citations and lexicons lead neither to sources nor to outputs nor to the run', () => {
    const inner = ['pipeline/stages/', 'pipeline/citations/', 'pipeline/structure/', 'pipeline/lexicons/', 'pipeline/record/'];
    expect(breaches(inner, ['sources/', 'outputs/', 'pipeline/run/', 'pipeline/commands/'])).toEqual([]);
  });

  it('of the run do not lead to the command line', () => {
    expect(breaches(['pipeline/run/', 'pipeline/index.ts'], ['pipeline/commands/', 'pipeline/cli.ts'])).toEqual([]);
  });

  it('name built-in modules with node:, and our own with their extension', () => {
    const bare = /^(?:fs|path|os|url|crypto|util|stream|child_process|readline|buffer|events)(?:\/|$)/;
    expect(imports.filter(({ name }) => bare.test(name)).map(({ from, name }) => `${from} → ${name}`)).toEqual([]);
    expect(
      imports.filter(({ name }) => name.startsWith('.') && !name.endsWith('.js')).map(({ from, name }) => `${from} → ${name}`),
    ).toEqual([]);
  });

  it('never lead out of the house', () => {
    const outside = imports.filter(({ name, to }) => name.startsWith('.') && !rooms.some((room) => to.startsWith(`${room}/`)));
    expect(outside).toEqual([]);
  });
});

describe('outputs', () => {
  const clocks = /\bDate\.now\b|\bnew Date\(\)|\bIntl\.|\.localeCompare\(|\.toLocale[A-Z]|\bMath\.random\b|\bperformance\.now\b/;
  // What these write is for people, for monitoring and for the lock; and a bag says on which day it was packed. None of it
  // is in an output.
  const allowed = new Set(
    ['run/lock/holder.ts', 'run/lock/lock.ts', 'commands/reporter-for.ts', 'commands/measured.ts', 'bag/bagging-date.ts'].map(
      (file) => `pipeline/${file}`,
    ),
  );

  it('depend on no clock, locale or chance', () => {
    const files = [...new Set(imports.map(({ from }) => from))].filter((file) => !allowed.has(file));
    expect(files.filter((file) => clocks.test(withoutComments(readFileSync(join(root, file), 'utf8'))))).toEqual([]);
  });

  function withoutComments(code: string): string {
    return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  }
});

describe('a run that finds nothing changed', () => {
  const dist = join(root, 'dist');
  /** What would take longer to load than such a run takes: parsers, schemas, threads. */
  const heavy = /^(?:zod|yaml|unified|vfile|remark-|micromark|mdast-|fast-xml-parser|libxml2-wasm|ajv|csv-parse|gray-matter|piscina)/;

  it('loads no parser, no schema, no stage', () => {
    // The built code: what TypeScript imports for its types alone is not in it.
    const [open, seen, packages] = [['pipeline/cli.js', 'pipeline/commands/run.js'], new Set<string>(), new Set<string>()];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      const statements = readFileSync(join(dist, file), 'utf8').matchAll(/^(?:import '|(?:import|export) [^;'"=]*? from ')([^']+)';/gm);
      for (const [, name = ''] of statements) {
        if (name.startsWith('.')) open.push(posix.join(posix.dirname(file), name));
        else packages.add(name);
      }
    }
    expect(seen.size).toBeGreaterThan(30);
    expect([...packages].filter((name) => heavy.test(name))).toEqual([]);
    expect([...seen].filter((file) => /^pipeline\/(?:stages|citations|structure)\//.test(file))).toEqual([]);
  });
});
