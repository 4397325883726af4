import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { listFiles } from '../../outputs/directory/list-files.js';
import { Refusal } from '../../pipeline/run/refusal.js';
import { sha256 } from '../../schemas/ids.js';
import { articleText } from '../run/site.js';
import { ARTICLES, PackedSite } from './packed.js';

let site: PackedSite;
const open = (files: Readonly<Record<string, string | Uint8Array>> = ARTICLES): PackedSite => {
  site = new PackedSite(files);
  return site;
};
afterEach(() => site.dispose());

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(listFiles(join(site.root, folder)).map((path) => [path, site.read(`${folder}/${path}`)]));

// A run is converted in each, so that a slow machine needs its time.
describe('a bag', { timeout: 120_000 }, () => {
  it('holds the run as it was written, the sources with their sidecars as they were read, and nothing else', async () => {
    open();
    await site.run();
    await site.pack();
    const output = contents('delivery/data/output');
    expect(Object.keys(output)).toEqual(Object.keys(site.handedOff()));
    for (const [path, text] of Object.entries(output)) expect([path, text]).toEqual([path, site.read(`out/${path}`)]);
    expect(contents('delivery/data/sources')).toEqual(
      Object.fromEntries(Object.entries(ARTICLES).map(([path, text]) => [path.replace('articles/', ''), text])),
    );
    expect(readdirSync(join(site.bag, 'data')).sort()).toEqual(['output', 'ro-crate-metadata.json', 'sources']);
    expect(readdirSync(site.bag).sort()).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data',
      'manifest-sha256.txt',
      'manifest-sha512.txt',
      'tagmanifest-sha256.txt',
      'tagmanifest-sha512.txt',
    ]);
    expect(site.read('delivery/bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    expect(await site.bagFaults()).toEqual([]);
  });

  it('has the same bytes for the same run and date, wherever run and sources lie', async () => {
    open();
    await site.run();
    await site.pack();
    const first = contents('delivery');
    for (const name of ['articles', 'out']) cpSync(join(site.root, name), join(site.root, 'moved', name), { recursive: true });
    rmSync(site.bag, { recursive: true });
    await site.pack({ directory: join(site.root, 'moved/out') });
    expect(contents('delivery')).toEqual(first);
    // Nothing but the hand-off is left, and the sources are named.
    rmSync(join(site.out, '.offprint'), { recursive: true });
    rmSync(site.bag, { recursive: true });
    await site.pack({ sources: [join(site.root, 'moved/articles')] });
    expect(contents('delivery')).toEqual(first);
  });

  it('says in bag-info.txt who sends it, in the order of the standard', async () => {
    open();
    await site.run();
    const about = {
      contactEmail: 'archive@example.org',
      sourceOrganization: 'Harbour Institute',
      organizationAddress: '1 Quay Street,\nTolden',
      description: 'Commentaries of 1998 to 2017.',
      externalIdentifier: 'harbour-2024-1',
    };
    const { files, bytes } = await site.pack({ about });
    expect(site.read('delivery/bag-info.txt')).toBe(
      `Source-Organization: Harbour Institute\nOrganization-Address: 1 Quay Street, Tolden\nContact-Email: archive@example.org\nExternal-Description: Commentaries of 1998 to 2017.\nBagging-Date: 1970-01-01\nExternal-Identifier: harbour-2024-1\nPayload-Oxum: ${bytes}.${files}\nBag-Software-Agent: offprint 0.1.0\n`,
    );
    const payload = listFiles(join(site.bag, 'data'));
    expect(files).toBe(payload.length);
  });

  it('is right by tools that are not ours', async () => {
    open();
    await site.run();
    await site.pack();
    for (const algorithm of ['sha256', 'sha512']) {
      const tool = `${algorithm}sum`;
      if (spawnSync(tool, ['--version']).error) {
        console.log(`${tool} is not installed: manifests are not checked by it.`);
        continue;
      }
      const check = (): unknown =>
        spawnSync(tool, ['-c', '--quiet', '--strict', `manifest-${algorithm}.txt`, `tagmanifest-${algorithm}.txt`], {
          cwd: site.bag,
          encoding: 'utf8',
        }).status;
      expect(check()).toBe(0);
      const weir = site.read('delivery/data/sources/weir.txt');
      writeFileSync(join(site.bag, 'data/sources/weir.txt'), weir.replace('dry', 'wet'));
      expect(check()).not.toBe(0);
      writeFileSync(join(site.bag, 'data/sources/weir.txt'), weir);
    }
  });

  it('keeps files of one name from two inputs apart, and names that differ in case or Unicode form alone', async () => {
    const named = (id: string): string => `---\nid: ${id}\n---\n\n${articleText(id)}`;
    open({
      'a/weir.md': named('upper'),
      'b/weir.md': named('lower'),
      'b/Weir.md': named('capital'),
      'b/caf\u00e9.md': named('composed'),
      'b/cafe\u0301.md': named('decomposed'),
      'b/weir.meta.yaml': 'title: The Weir Below\n',
    });
    await site.run(['a', 'b']);
    await site.pack();
    const sources = listFiles(join(site.bag, 'data')).filter((path) => path.startsWith('sources'));
    expect(new Set(sources.map((path) => path.normalize('NFC').toLowerCase())).size).toBe(sources.length);
    expect(sources.every((path) => path === path.normalize('NFC'))).toBe(true);
    const hashes = sources.map((path) => sha256(site.read(`delivery/data/${path}`)));
    for (const { sha256: hash } of site.record.articles) expect(hashes).toContain(hash);
    expect(await site.bagFaults()).toEqual([]);
  });

  it('percent-encodes line ends and percent signs of file names in manifests, and only there', async () => {
    open({ 'articles/50%25 dry\r\n.txt': articleText('weir'), 'articles/ünder.txt': articleText('dock') });
    await site.run();
    await site.pack();
    const manifest = site.read('delivery/manifest-sha512.txt');
    expect(manifest).toContain('  data/sources/50%2525 dry%0D%0A.txt\n');
    expect(manifest).toContain('  data/sources/ünder.txt\n');
    expect(existsSync(join(site.bag, 'data/sources/50%25 dry\r\n.txt'))).toBe(true);
    expect(await site.bagFaults()).toEqual([]);
  });

  it('has the source of an article that is set aside, and does not say that its last good output was made from that', async () => {
    open();
    await site.run();
    site.write('articles/weir.txt', '');
    await site.run();
    await site.pack();
    expect(site.read('delivery/data/sources/weir.txt')).toBe('');
    const graph = (JSON.parse(site.read('delivery/data/ro-crate-metadata.json')) as { '@graph': Record<string, unknown>[] })['@graph'];
    const folder = graph.find((entity) => entity['@id'] === 'output/articles/weir/');
    expect(folder).toMatchObject({ name: 'The Weir at Tolden' });
    expect(folder).not.toHaveProperty('isBasedOn');
    expect(await site.bagFaults()).toEqual([]);
  });
});

describe('no bag is made', { timeout: 120_000 }, () => {
  const refused = async (reason: RegExp, options: Parameters<PackedSite['pack']>[0] = {}): Promise<void> => {
    const error = await site.pack(options).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).message).toMatch(reason);
    // Neither the bag nor anything half-made.
    expect(readdirSync(site.root).filter((name) => name.includes('delivery'))).toEqual([]);
  };

  it('where a source has changed since the run, has gone, or has got another sidecar', async () => {
    open();
    await site.run();
    site.write('articles/weir.txt', `${ARTICLES['articles/weir.txt']} `);
    await refused(/^1 source is not what the run read: weir\.txt \(It has changed since the run\)\. Nothing was written\./);
    site.remove('articles/weir.txt');
    await refused(/weir\.txt \(It is not there\)/);
    site.write('articles/weir.txt', ARTICLES['articles/weir.txt'] as string);
    site.write('articles/weir.meta.yaml', 'title: Another Weir\n');
    await refused(/weir\.txt \(Its sidecar has changed since the run\)/);
    site.remove('articles/weir.meta.yaml');
    await refused(/weir\.txt \(Its sidecar is gone\)/);
    await site.run();
    await site.pack();
    expect(await site.bagFaults()).toEqual([]);
    rmSync(site.bag, { recursive: true });
    site.write('articles/weir.meta.yaml', 'title: A Weir at Last\n');
    await refused(/weir\.txt \(Its sidecar has changed since the run\)/);
  });

  it('where the sources are elsewhere than the run found them, until their folder is named', async () => {
    open();
    await site.run();
    renameSync(join(site.root, 'articles'), join(site.root, 'vault'));
    await refused(/^2 sources are not what the run read: .*--sources/);
    await refused(/It is not there/, { sources: [site.out] });
    await site.pack({ sources: [join(site.root, 'vault')] });
    expect(await site.bagFaults()).toEqual([]);
  });

  it('where the run is not as it was written', async () => {
    open();
    await site.run();
    site.write('out/articles/weir/article.md', 'wet');
    await refused(/^.*is not as the run left it: articles\/weir\/article\.md: Its bytes .* Run again/);
    site.remove('out/manifest-sha256.txt');
    await refused(/manifest-sha256\.txt: The file is missing/);
  });
});
