import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { keysFor } from '../../pipeline/run/keys.js';
import { mapInThreads } from '../../pipeline/run/map/map-in-threads.js';
import { readSource } from '../../pipeline/run/read-source.js';
import { run } from '../../pipeline/run/run.js';
import { assertBuilt } from '../cli/offprint.js';
import { articleText, Site } from './site.js';

let site: Site;
afterEach(() => site.dispose());

/** Enough articles for threads to be used. */
const many = (): Record<string, string> =>
  Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`articles/n${index}.txt`, articleText(`mill ${index}`)]));

describe('threads', () => {
  it('come to the same bytes as one thread, however many they are', async () => {
    assertBuilt();
    site = new Site({ ...many(), 'articles/scan.txt': new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0]) });
    const sources = Object.keys(many()).map((path) => ({ path: path.slice(9), absolute: join(site.root, path) }));
    sources.push({ path: 'scan.txt', absolute: join(site.root, 'articles/scan.txt') });
    const first = await run({ sources, out: site.out, jobs: 1 });
    const bytes = site.handedOff();
    site.remove('out');
    expect((await run({ sources, out: site.out, jobs: 3 })).record).toEqual(first.record);
    expect(site.handedOff()).toEqual(bytes);
    expect(await site.faults()).toEqual([]);
  }, 60_000);

  it('are stopped where an article takes too long, and the next article gets another one', async () => {
    assertBuilt();
    const long = Array.from({ length: 3000 }, (_, index) => `The weir was rebuilt.[${index + 1}]\n\n`).join('');
    site = new Site({ 'long.txt': long, 'short.txt': articleText('mill') });
    const settings = { out: site.out, config: {}, timeout: 0.05 };
    const task = (name: string) => {
      const source = { path: name, absolute: join(site.root, name) };
      return { source, id: name.slice(0, -4), key: readSource(source, {}, keysFor({})).key as string };
    };
    const mapper = mapInThreads(settings, 1);
    expect(await mapper.map(task('long.txt'))).toMatchObject({ aside: { rule: 'article-unfinished', transient: true }, timeIsUp: true });
    await mapper.close();
    const patient = mapInThreads({ ...settings, timeout: 20 }, 1);
    expect(await patient.map(task('short.txt'))).toMatchObject({ files: [{ path: 'articles/short/source.txt' }, {}, {}, {}, {}, {}, {}] });
    await patient.close();
  }, 60_000);

  it('say why files cannot be written', async () => {
    assertBuilt();
    site = new Site({ 'short.txt': articleText('mill'), 'out/articles': 'a file' });
    const source = { path: 'short.txt', absolute: join(site.root, 'short.txt') };
    const mapper = mapInThreads({ out: site.out, config: {}, timeout: 20 }, 1);
    const task = { source, id: 'short', key: readSource(source, {}, keysFor({})).key as string };
    await expect(mapper.map(task)).rejects.toMatchObject({ code: 'ENOTDIR' });
    await mapper.close();
  }, 60_000);
});
