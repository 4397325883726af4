import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../pipeline/run/run.js';
import { findSources } from '../../sources/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const goldens = join(root, 'test/goldens/examples');
const out = mkdtempSync(join(tmpdir(), 'offprint-golden-'));

/** Paths of all files below a folder, but for our own work folder. */
function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true }) as string[];
  return names.filter((name) => !name.startsWith('.offprint') && statSync(join(folder, name)).isFile()).sort();
}

describe('the examples, as they were written when somebody last looked', () => {
  beforeAll(async () => {
    const found = await findSources(['examples'], { cwd: root });
    await run({ sources: found.map(({ path, absolute }) => ({ path, absolute })), out, config: {} });
    // `UPDATE_GOLDENS=1 npm test` takes what was written for right: read the difference before it is committed.
    if (process.env['UPDATE_GOLDENS']) {
      rmSync(goldens, { recursive: true, force: true });
      for (const name of filesIn(out)) if (!name.startsWith('schemas/')) cpSync(join(out, name), join(goldens, name));
    }
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('come to the same files', () => {
    expect(filesIn(out).filter((name) => !name.startsWith('schemas/'))).toEqual(filesIn(goldens));
  });

  it.each(filesIn(goldens))('%s is the same to the byte', (name) => {
    expect(readFileSync(join(out, name), 'utf8')).toBe(readFileSync(join(goldens, name), 'utf8'));
  });
});
