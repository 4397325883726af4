import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../outputs/directory/list-files.js';
import { sha256 } from '../../schemas/ids.js';
import { ARTICLES, PackedSite } from './packed.js';

/** What is in the bag, by path. */
let packed: Map<string, Uint8Array>;
let site: PackedSite;

beforeAll(async () => {
  site = new PackedSite(ARTICLES);
  await site.run();
  await site.pack();
  packed = new Map(listFiles(site.bag).map((path) => [path, readFileSync(join(site.bag, path))]));
}, 60_000);
afterAll(() => site.dispose());

/** Writes a file of the bag, its folders too. */
const write = (path: string, content: string | Uint8Array): void => site.write(`delivery/${path}`, content);

afterEach(() => {
  for (const path of listFiles(site.bag)) if (!packed.has(path)) rmSync(join(site.bag, path), { force: true });
  for (const [path, bytes] of packed) write(path, bytes);
});

describe('a bag as it was packed', { timeout: 120_000 }, () => {
  it('has no fault', async () => {
    expect(packed.size).toBeGreaterThan(30);
    expect(await site.bagFaults()).toEqual([]);
  });

  it('has none with other line ends and capital digits in its tag files either, as other tools write them', async () => {
    for (const algorithm of ['sha256', 'sha512']) rmSync(join(site.bag, `tagmanifest-${algorithm}.txt`));
    write('bagit.txt', 'BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n');
    write('bag-info.txt', `${site.read('delivery/bag-info.txt')}External-Description: Two articles\r\n   of long ago\r\n`);
    write(
      'manifest-sha256.txt',
      site.read('delivery/manifest-sha256.txt').replace(/^[0-9a-f]+ {2}/gm, (sum) => `${sum.trim().toUpperCase()}\t`),
    );
    rmSync(join(site.bag, 'manifest-sha512.txt'));
    const tags = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'];
    write('tagmanifest-sha256.txt', tags.map((name) => `${sha256(readFileSync(join(site.bag, name)))} ${name}\r\n`).join(''));
    expect(await site.bagFaults()).toEqual([]);
  });
});

describe('one change in a bag', () => {
  /** Does something to each file of the bag, one after the other; each time there must be a fault, and it must go with the change. */
  const inEach = async (act: (path: string, bytes: Uint8Array) => void, about: (path: string) => RegExp): Promise<void> => {
    for (const [path, bytes] of packed) {
      act(path, bytes);
      const faults = await site.bagFaults();
      expect([path, faults.some((fault) => about(path).test(fault))]).toEqual([path, true]);
      for (const found of listFiles(site.bag)) if (!packed.has(found)) rmSync(join(site.bag, found));
      write(path, bytes);
    }
    expect(await site.bagFaults()).toEqual([]);
  };
  const named = (path: string): RegExp => new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?::\\d+)?: `);

  it('is found where a bit is flipped, in every file', async () => {
    await inEach(
      (path, bytes) => {
        const flipped = Uint8Array.from(bytes);
        const at = Math.floor(bytes.length / 2);
        flipped[at] = (flipped[at] as number) ^ 0x20;
        write(path, flipped);
      },
      // A tag manifest says something of another file then.
      (path) => (path.startsWith('tagmanifest') ? /^/ : named(path)),
    );
  }, 120_000);

  it('is found wherever a bit is flipped in the files that nothing vouches for', async () => {
    for (const path of ['tagmanifest-sha256.txt', 'tagmanifest-sha512.txt']) {
      const bytes = packed.get(path) as Uint8Array;
      for (let at = 0; at < bytes.length; at += 7)
        for (const bit of [0x01, 0x20, 0x80]) {
          const flipped = Uint8Array.from(bytes);
          flipped[at] = (flipped[at] as number) ^ bit;
          write(path, flipped);
          expect([path, at, bit, await tagFaults()]).not.toEqual([path, at, bit, []]);
        }
      write(path, bytes);
    }
  }, 120_000);

  it('is found where a file is missing, each of them', async () => {
    await inEach((path) => rmSync(join(site.bag, path)), named);
  }, 120_000);

  it('is found where a file is renamed, each of them, and where it is moved', async () => {
    await inEach((path) => renameSync(join(site.bag, path), join(site.bag, `${path}.bak`)), named);
  }, 120_000);

  it('is found where a file is cut off or grows by a byte', async () => {
    await inEach(
      (path, bytes) => write(path, bytes.subarray(0, -1)),
      (path) => (path.startsWith('tagmanifest') ? /^/ : named(path)),
    );
    await inEach(
      (path, bytes) => write(path, Buffer.concat([bytes, Buffer.from('\n')])),
      (path) => (path.startsWith('tagmanifest') ? /^/ : named(path)),
    );
  }, 240_000);

  it('is found where a file is added beside any other', async () => {
    for (const folder of new Set([...packed.keys()].map((path) => path.slice(0, path.lastIndexOf('/') + 1)))) {
      write(`${folder}Thumbs.db`, '');
      expect(await site.bagFaults()).toContainEqual(
        expect.stringMatching(`^${folder}Thumbs\\.db: manifest|^${folder}Thumbs\\.db: tagmanifest`),
      );
      rmSync(join(site.bag, `${folder}Thumbs.db`));
    }
  }, 120_000);
});

/** Faults of the tag files alone: the payload is as it was. */
async function tagFaults(): Promise<string[]> {
  const { readManifests } = await import('../../outputs/bag/read-manifests.js');
  const { manifestFaults, unlistedFaults } = await import('../../outputs/bag/manifest-faults.js');
  const files = listFiles(site.bag);
  const { manifests, faults } = readManifests(site.bag, files);
  const tags = files.filter((path) => !path.startsWith('data/')).map((path) => ({ path, ofPayload: false }));
  const sums = manifests
    .filter(({ ofPayload }) => !ofPayload)
    .flatMap(({ algorithm, lines }) => lines.filter(({ path, checksum }) => digest(algorithm, path) !== checksum));
  return [...faults, ...manifestFaults(manifests), ...unlistedFaults(manifests, tags), ...sums].map((fault) => JSON.stringify(fault));
}

function digest(algorithm: string, path: string): string | undefined {
  const bytes = packed.get(path);
  return bytes && createHash(algorithm).update(bytes).digest('hex');
}

describe('what the rules of BagIt ask for', { timeout: 120_000 }, () => {
  /** Changes a file of tags and its checksums, so that nothing but the rule is broken. */
  const change = (name: string, content: string): void => {
    write(name, content);
    const tags = listFiles(site.bag).filter((path) => !path.startsWith('data/') && !path.startsWith('tagmanifest'));
    for (const algorithm of ['sha256', 'sha512'])
      write(
        `tagmanifest-${algorithm}.txt`,
        tags
          .map(
            (path) =>
              `${createHash(algorithm)
                .update(readFileSync(join(site.bag, path)))
                .digest('hex')}  ${path}\n`,
          )
          .join(''),
      );
  };
  const manifest = (): string => site.read('delivery/manifest-sha256.txt');
  const info = (): string => site.read('delivery/bag-info.txt');

  it.each<[string, () => [name: string, content: string], RegExp]>([
    ['the declaration in two lines', () => ['bagit.txt', 'BagIt-Version: 1.0\n'], /^bagit\.txt: It must have these two lines/],
    [
      'its lines in order',
      () => ['bagit.txt', 'Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n'],
      /^bagit\.txt:1: Expected “BagIt-Version/,
    ],
    [
      'no byte order mark',
      () => ['bagit.txt', '\ufeffBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
      /^bagit\.txt:1: Expected/,
    ],
    [
      'no space before the colon',
      () => ['bagit.txt', 'BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n'],
      /^bagit\.txt:1: Expected/,
    ],
    [
      'another version',
      () => ['bagit.txt', 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n'],
      /^bagit\.txt:1: The bag is of version 0\.97/,
    ],
    ['another encoding', () => ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n'], /^bagit\.txt:2: Expected/],
    ['an end of the last line', () => ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8'], /^bagit\.txt: It must have/],
    [
      'a payload file in every manifest',
      () => ['manifest-sha256.txt', manifest().replace(/^.*weir\.txt\n/m, '')],
      /^data\/sources\/weir\.txt: manifest-sha256\.txt does not name/,
    ],
    [
      'each file once',
      () => ['manifest-sha256.txt', `${manifest() + (manifest().split('\n')[0] ?? '')}\n`],
      /^manifest-sha256\.txt:\d+: It names “data\/\S+” once more/,
    ],
    [
      'no file outside the payload',
      () => ['manifest-sha256.txt', `${manifest()}${'0'.repeat(64)}  bagit.txt\n`],
      /^manifest-sha256\.txt:\d+: “bagit\.txt” is not the path/,
    ],
    [
      'no path out of the bag',
      () => ['manifest-sha256.txt', `${manifest()}${'0'.repeat(64)}  data/../../../etc/passwd\n`],
      /is not the path of a payload file/,
    ],
    [
      'no absolute path',
      () => ['manifest-sha256.txt', `${manifest()}${'0'.repeat(64)}  /etc/passwd\n`],
      /is not the path of a payload file/,
    ],
    [
      'checksums of the right length',
      () => ['manifest-sha256.txt', manifest().replace(/^../, '')],
      /^manifest-sha256\.txt:1: It is not in the form/,
    ],
    ['lines in the form of a manifest', () => ['manifest-sha256.txt', `\n${manifest()}`], /^manifest-sha256\.txt:1: It is not in the form/],
    ['a known algorithm', () => ['manifest-crc32.txt', ''], /^manifest-crc32\.txt: The name of its algorithm is not known/],
    ['the right sum of the payload', () => ['bag-info.txt', info().replace(/Oxum: \d/, 'Oxum: 9')], /^bag-info\.txt: Payload-Oxum is 9/],
    [
      'one sum of the payload',
      () => ['bag-info.txt', `${info()}payload-oxum: 1.1\n`],
      /^bag-info\.txt: Payload-Oxum stands more than once/,
    ],
    ['a date', () => ['bag-info.txt', info().replace('1970-01-01', 'yesterday')], /^bag-info\.txt: Bagging-Date is “yesterday”/],
    ['labels', () => ['bag-info.txt', `${info()}who knows\n`], /^bag-info\.txt:\d+: It is not in the form/],
    [
      'that what is to be fetched is in the manifests',
      () => ['fetch.txt', 'https://example.org/x 3 data/x\n'],
      /^fetch\.txt:1: manifest-sha256\.txt and manifest-sha512\.txt must name “data\/x”/,
    ],
    ['the form of what is to be fetched', () => ['fetch.txt', 'data/x\n'], /^fetch\.txt:1: It is not in the form/],
  ])('is missed: %s', async (_, changed, expected) => {
    change(...changed());
    expect(await site.bagFaults()).toContainEqual(expect.stringMatching(expected));
  });

  it('is missed: a payload manifest at all, and in the tag manifests', async () => {
    for (const algorithm of ['sha256', 'sha512']) write(`tagmanifest-${algorithm}.txt`, '');
    expect(await site.bagFaults()).toContain('tagmanifest-sha256.txt: It does not name manifest-sha512.txt.');
    for (const algorithm of ['sha256', 'sha512']) rmSync(join(site.bag, `manifest-${algorithm}.txt`));
    expect(await site.bagFaults()).toContain('manifest-sha512.txt: The file is missing: a bag has at least one payload manifest.');
  });

  it('is not taken from behind a symbolic link', async () => {
    rmSync(join(site.bag, 'data/sources/weir.txt'));
    symlinkSync(join(site.root, 'articles/weir.txt'), join(site.bag, 'data/sources/weir.txt'));
    expect(await site.bagFaults()).toContainEqual(expect.stringMatching(/^data\/sources\/weir\.txt: The file is missing/));
    rmSync(join(site.bag, 'data/sources/weir.txt'));
  });

  it('is missed: a source that the run read', async () => {
    for (const algorithm of ['sha256', 'sha512']) {
      const name = `manifest-${algorithm}.txt`;
      change(name, site.read(`delivery/${name}`).replace(/^.*weir\.meta\.yaml\n/m, ''));
    }
    rmSync(join(site.bag, 'data/sources/weir.meta.yaml'));
    change('bag-info.txt', info().replace(/^Payload-Oxum.*\n/m, ''));
    expect(await site.bagFaults()).toEqual([
      'data/output/run.json: The sidecar of “weir” is not in the bag with the bytes that the run read.',
    ]);
  });
});
