import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Source } from '../../pipeline/index.js';
import { sharedPath } from '../shared.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Reading everything takes minutes, so CI reads every tenth article; `npm run judge` reads all. */
const STEP = process.env['JUDGE'] === 'all' ? 1 : 10;

function textsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** The articles that other programs have to read: the examples, those of our own tests, and real ones where they are at hand. */
export function judgedSources(): Source[] {
  const spread = (paths: readonly string[]): string[] => paths.filter((_, index) => index % STEP === 0);
  const corpus = sharedPath('corpus', 'dev');
  const seed = sharedPath('articles', 'iskp-china.txt');
  const paths = [
    ...textsIn(join(root, 'examples')),
    ...spread(textsIn(join(root, 'test/structure/fixtures'))),
    ...(seed ? [seed] : []),
    ...(corpus ? spread(['real', 'rendered'].flatMap((kind) => textsIn(join(corpus, kind)))) : []),
  ];
  return paths.map((absolute) => ({ path: basename(absolute), absolute }));
}
