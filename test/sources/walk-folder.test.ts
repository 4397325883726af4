import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { UsageError } from '../../schemas/usage-error.js';
import { walkFolder } from '../../sources/walk-folder.js';

// The administrator may read every folder, so a real one would not do.
vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs/promises')>();
  const readdir = (path: string, options: { withFileTypes: true }) =>
    path.endsWith('locked') ? Promise.reject(Object.assign(new Error('denied'), { code: 'EACCES' })) : original.readdir(path, options);
  return { ...original, readdir };
});

it('takes no folder for the whole of which a part cannot be read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-'));
  mkdirSync(join(folder, 'locked'));
  await expect(walkFolder(folder, undefined)).rejects.toThrow(UsageError);
  await expect(walkFolder(folder, undefined)).rejects.toThrow(/locked cannot be read \(EACCES\)/);
  rmSync(folder, { recursive: true });
});
