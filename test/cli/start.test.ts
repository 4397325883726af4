import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertBuilt } from './offprint.js';

const root = join(import.meta.dirname, '../..');

describe('npm start', () => {
  it('converts the bundled examples into out/, reads them back, and says in plain words what it did and found', () => {
    assertBuilt();
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], { cwd: root, encoding: 'utf8' });
    expect(stderr).toContain('3 articles converted into out.');
    expect(stderr).toContain('1 × warning  missing-note: ');
    expect(stderr).toContain('Read back: every file is as it should be.');
    expect(status).toBe(0);
    const named = stdout.match(/\bout\/\w[\w./-]*/g) ?? [];
    expect(named.length).toBeGreaterThan(3);
    for (const path of named) expect(existsSync(join(root, path)), path).toBe(true);
  });
});
