import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../outputs/directory/list-files.js';
import { fileUri } from '../../outputs/ro-crate/file-uri.js';
import { sha256 } from '../../schemas/ids.js';
import { ARTICLES, PackedSite } from './packed.js';

interface Entity {
  '@id': string;
  '@type': string | string[];
  [property: string]: unknown;
}

const site = new PackedSite({ ...ARTICLES, 'articles/50% of it.txt': 'Half of it was kept.[1]\n\n[1] Parish chest of Tolden, box 5.\n' });
let text: string;
let graph: Entity[];

const entity = (id: string): Entity => graph.find((one) => one['@id'] === id) ?? expect.fail(`There is no entity ${id}.`);
const typesOf = (one: Entity): string[] => [one['@type']].flat();
const references = (value: unknown): string[] =>
  [value].flat().flatMap((one) => (typeof one === 'object' && one !== null && '@id' in one ? [String(one['@id'])] : []));
/** Whatever a data entity leads to by `hasPart`, directly or not. */
const partsOf = (id: string): string[] => references(entity(id)['hasPart']).flatMap((part) => [part, ...partsOf(part)]);

beforeAll(async () => {
  await site.run();
  const about = {
    name: 'Commentaries',
    license: 'https://example.org/terms',
    sourceOrganization: 'Harbour Institute',
    contactEmail: 'archive@example.org',
  };
  await site.pack({ about });
  text = site.read('delivery/data/ro-crate-metadata.json');
  graph = (JSON.parse(text) as { '@graph': Entity[] })['@graph'];
}, 60_000);
afterAll(() => site.dispose());

describe('the RO-Crate of a bag (RO-Crate 1.2)', () => {
  it('refers to the context of its version, and is flat', () => {
    const { '@context': context, ...rest } = JSON.parse(text) as Record<string, unknown>;
    expect(context).toBe('https://w3id.org/ro/crate/1.2/context');
    expect(Object.keys(rest)).toEqual(['@graph']);
    // No entity within another: an object is a pointer and nothing more.
    for (const one of graph)
      for (const value of Object.values(one).flat()) if (typeof value === 'object') expect(Object.keys(value as object)).toEqual(['@id']);
  });

  it('has one entity for each @id, each with a type', () => {
    const ids = graph.map((one) => one['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of graph) expect(typesOf(one).length).toBeGreaterThan(0);
  });

  it('describes itself, and the whole with all that must be said of it', () => {
    expect(entity('ro-crate-metadata.json')).toEqual({
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
      about: { '@id': './' },
    });
    expect(entity('./')).toMatchObject({
      '@type': 'Dataset',
      name: 'Commentaries',
      description: expect.stringContaining('3 articles'),
      datePublished: '1970-01-01',
      license: { '@id': 'https://example.org/terms' },
    });
    const [publisher = ''] = references(entity('./')['publisher']);
    expect(entity(publisher)).toMatchObject({
      '@type': 'Organization',
      name: 'Harbour Institute',
      contactPoint: { '@id': 'mailto:archive@example.org' },
    });
  });

  it('leads to every file of the payload but itself, by the path it has, with size and checksum', () => {
    const files = listFiles(join(site.bag, 'data')).filter((path) => path !== 'ro-crate-metadata.json');
    const parts = partsOf('./');
    expect(parts.filter((id) => typesOf(entity(id)).includes('File')).sort()).toEqual(files.map(fileUri).sort());
    expect(new Set(parts).size).toBe(parts.length);
    for (const path of files)
      expect(entity(fileUri(path))).toMatchObject({
        '@type': 'File',
        name: expect.stringMatching(/./),
        description: expect.stringMatching(/^[A-Z].*\.$/),
        encodingFormat: expect.stringMatching(/^[a-z]+\/[a-z0-9.+-]+$/),
        contentSize: String(statSync(join(site.bag, 'data', path)).size),
        sha256: sha256(site.read(`delivery/data/${path}`)),
      });
    // All that is a file or a folder is part of the whole.
    for (const one of graph) if (typesOf(one).includes('File')) expect(parts).toContain(one['@id']);
  });

  it('has folders that are there', () => {
    for (const one of graph.filter((each) => typesOf(each).includes('Dataset')))
      expect(statSync(join(site.bag, 'data', decodeURI(one['@id']))).isDirectory()).toBe(true);
  });

  it('names nothing that it does not describe, and describes nothing that nothing names', () => {
    const ids = new Set(graph.map((one) => one['@id']));
    const outside = new Set(['https://w3id.org/ro/crate/1.2']);
    const named = new Set(graph.flatMap((one) => Object.values(one).flatMap(references)));
    expect([...named].filter((id) => !ids.has(id) && !outside.has(id))).toEqual([]);
    expect([...ids].filter((id) => !named.has(id))).toEqual(['ro-crate-metadata.json']);
  });

  it('has @ids that are URI references', () => {
    for (const { '@id': id } of graph) {
      expect(id).not.toMatch(/[\s"<>\\^`{|}]|%(?![0-9A-F]{2})/);
      expect(() => new URL(id, 'https://example.org/')).not.toThrow();
    }
    expect(entity('sources/50%25%20of%20it.txt')).toMatchObject({ name: '50% of it.txt' });
    expect(fileUri('a b/ü#?[1].txt')).toBe('a%20b/ü%23%3F%5B1%5D.txt');
  });

  it('tells of each article: who wrote it, when, under which licence, and of what its files were made', () => {
    expect(entity('output/articles/weir/')).toMatchObject({
      '@type': ['Dataset', 'Article'],
      name: 'The Weir at Tolden',
      datePublished: '2017-05-01',
      inLanguage: 'en',
      license: { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      author: [{ '@id': 'https://orcid.org/0000-0002-1825-0097' }, { '@id': expect.stringMatching(/^#organization-/) }],
      isBasedOn: [{ '@id': 'sources/weir.txt' }, { '@id': 'sources/weir.meta.yaml' }],
    });
    expect(entity('https://orcid.org/0000-0002-1825-0097')).toMatchObject({
      '@type': 'Person',
      name: 'Edda Marl',
      familyName: 'Marl',
      givenName: 'Edda',
    });
    const kiln = entity('output/articles/kiln-at-rest/');
    expect(kiln).toMatchObject({ name: 'The Kiln at Rest', isBasedOn: [{ '@id': 'sources/1998/kiln%20at%20rest.md' }] });
    expect(entity(references(kiln['license'])[0] ?? '')).toMatchObject({ '@type': 'CreativeWork', name: 'All rights reserved' });
    expect(entity(references(kiln['author'])[0] ?? '')).toMatchObject({ '@id': '#author-kiln-at-rest-1', name: 'Nils Orre' });
  });

  it('says which software made the files, in which version, from what', () => {
    const { tool } = site.record;
    const action = entity('#convert-weir');
    expect(action).toMatchObject({
      '@type': 'CreateAction',
      object: entity('output/articles/weir/')['isBasedOn'],
      result: entity('output/articles/weir/')['hasPart'],
    });
    expect(entity(references(action['instrument'])[0] ?? '')).toMatchObject({ '@type': 'SoftwareApplication', ...tool });
  });
});

describe('where nobody says what the whole is', { timeout: 120_000 }, () => {
  it('what must be said is said in neutral words, and the licence that all articles share is taken', async () => {
    const bare = new PackedSite({
      'articles/weir.txt': ARTICLES['articles/weir.txt'] as string,
      'articles/weir.meta.yaml': 'license: MIT\n',
    });
    try {
      const root = async (): Promise<unknown> => {
        await bare.run();
        await bare.pack();
        const all = JSON.parse(bare.read('delivery/data/ro-crate-metadata.json')) as { '@graph': Entity[] };
        bare.remove('delivery');
        return all['@graph'].find((one) => one['@id'] === './');
      };
      expect(await root()).toMatchObject({ name: '1 article with notes', license: { '@id': 'https://opensource.org/license/mit' } });
      bare.remove('articles/weir.meta.yaml');
      expect(await root()).toMatchObject({
        description: expect.stringMatching(/./),
        license: expect.stringContaining('No licence is stated'),
      });
    } finally {
      bare.dispose();
    }
  });
});
