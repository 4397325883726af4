import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));
const KINDS = ['real', 'rendered'];

/** The measuring data that may lie beside the project: the path of its scorer and of its documents. @returns undefined where they are absent */
export function findCorpus() {
  const [scorer, documents] = [join(root, 'score.mjs'), join(root, 'dev')];
  return existsSync(scorer) && existsSync(documents) ? { scorer, documents } : undefined;
}

/** What the corpus says of its documents, with the file stem of each. */
export function goldOf({ documents }) {
  return KINDS.filter((kind) => existsSync(join(documents, kind))).flatMap((kind) =>
    readdirSync(join(documents, kind))
      .filter((name) => name.endsWith('.gold.json'))
      .sort()
      .map((name) => ({ kind, stem: name.slice(0, -'.gold.json'.length), gold: readJson(join(documents, kind, name)) })),
  );
}

export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
