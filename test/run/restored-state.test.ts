import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { summaryOf } from '../../pipeline/run/report/summary.js';
import type { RunResult } from '../../pipeline/run/run.js';
import { articleText, Site } from './site.js';

let site: Site;
beforeEach(() => {
  site = new Site({ 'articles/mill.txt': articleText('mill'), 'articles/weir.txt': articleText('weir') });
});
afterEach(() => site.dispose());

const work = (): string => join(site.out, '.offprint');
const keepWork = (): void => cpSync(work(), join(site.root, 'kept'), { recursive: true });
const restoreWork = (): void => {
  rmSync(work(), { recursive: true, force: true });
  cpSync(join(site.root, 'kept'), work(), { recursive: true });
};
const linesOf = (result: RunResult): string[] => summaryOf(result, { out: 'out', config: {} });
const ids = (): string[] => site.record.articles.map(({ id }) => id);

describe('an older .offprint beside a newer output', () => {
  it('does not bring an article back that was deleted since: nothing is counted that is not there', async () => {
    await site.run();
    keepWork();
    site.remove('articles/weir.txt');
    await site.run(['articles'], { maxDelete: 1 });
    restoreWork();
    const result = await site.run(['articles/mill.txt']);
    expect(ids()).toEqual(['mill']);
    expect(site.record.totals.converted).toBe(1);
    expect(linesOf(result)[0]).toBe('0 articles converted into out, 1 unchanged.');
    expect(result.damaged).toEqual(['weir']);
    expect(await site.faults()).toEqual([]);
  });

  it('does not forget an article that came since, although its source is not looked at', async () => {
    await site.run();
    keepWork();
    site.write('articles/barn.txt', articleText('barn'));
    await site.run();
    const before = site.handedOff();
    restoreWork();
    const result = await site.run(['articles/mill.txt']);
    expect(linesOf(result)[0]).toBe('0 articles converted into out, 1 unchanged, 2 of earlier runs kept.');
    expect(site.handedOff()).toEqual(before);
  });

  it('makes anew what has changed since', async () => {
    await site.run();
    keepWork();
    site.write('articles/mill.txt', articleText('mill and its race'));
    await site.run();
    const before = site.handedOff();
    restoreWork();
    expect(await site.run()).toMatchObject({ converted: 1, unchanged: 1 });
    expect(site.handedOff()).toEqual(before);
  });
});

describe('an article of an earlier run', () => {
  it.each(['articles/weir', 'articles/weir/article.json'])('is left out, and that is said, where %s is gone', async (path) => {
    await site.run();
    site.remove(`out/${path}`);
    const result = await site.run(['articles/mill.txt']);
    expect(ids()).toEqual(['mill']);
    expect(linesOf(result)).toContain(
      'The record of weir in out is gone or damaged, so it is left out. Run its source again, or delete out/articles/weir.',
    );
    await site.run();
    expect(ids()).toEqual(['mill', 'weir']);
    expect(await site.faults()).toEqual([]);
  });

  it('that is set aside stays so where its last good output is gone', async () => {
    await site.run();
    site.write('articles/weir.txt', '');
    await site.run();
    expect(site.record.articles[1]).toMatchObject({ id: 'weir', status: 'quarantined', stale: true });
    site.remove('out/articles/weir');
    await site.run(['articles/mill.txt']);
    expect(site.record.articles[1]).toMatchObject({ id: 'weir', status: 'quarantined', outputs: [], findings: { 'empty-source': 1 } });
    expect(site.record.articles[1]).not.toHaveProperty('stale');
    expect(await site.faults()).toEqual([]);
  });
});
