import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { heading, line } from '../table.mjs';
import { folderOf } from './command.mjs';

const COUNT = 50;

/** What pandoc takes for the same articles, each in a process of its own, as a build script would call it. */
export function measurePandoc(work) {
  const { error, stdout } = spawnSync('pandoc', ['--version'], { encoding: 'utf8' });
  if (error) {
    heading('pandoc is not installed here, so nothing stands beside');
    return undefined;
  }
  const folder = folderOf(work, COUNT);
  const begun = performance.now();
  for (const name of readdirSync(folder)) spawnSync('pandoc', ['-f', 'markdown', '-t', 'jats', join(folder, name)]);
  const perSecond = (1000 * COUNT) / (performance.now() - begun);
  heading('beside it');
  line(`${stdout.split('\n')[0]} -f markdown -t jats, a process each`, [`${perSecond.toFixed(0)}/s`], { width: 62, cell: 14 });
  return { version: stdout.split('\n')[0], perSecond };
}
