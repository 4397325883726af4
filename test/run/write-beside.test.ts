import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { writeBeside } from '../../pipeline/run/report/write-beside.js';
import { Site } from './site.js';

let site: Site;
afterEach(() => site.dispose());

it('a report takes its place whole, and what a killed command left of it goes; files of others stay', async () => {
  const { pid: dead } = spawnSync(process.execPath, ['-e', '']);
  const others = ['.junit.xml.tmp', '.junit.xml.mine.tmp', `.other.xml.${dead}.tmp`, `.junit.xml.${process.ppid}.tmp`];
  site = new Site(Object.fromEntries([...others, `.junit.xml.${dead}.tmp`].map((name) => [`reports/${name}`, '<half'])));
  await writeBeside(join(site.root, 'reports/junit.xml'), '<whole/>');
  expect(site.read('reports/junit.xml')).toBe('<whole/>');
  expect(readdirSync(join(site.root, 'reports')).sort()).toEqual([...others, 'junit.xml'].sort());
});
