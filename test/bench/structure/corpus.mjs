import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, sharedPath } from '../files.mjs';

const KINDS = ['real', 'rendered'];

/** The measuring data that may lie beside the project: the path of its scorer and of its documents. @returns undefined where they are absent */
export function findCorpus() {
  const [scorer, documents] = [sharedPath('corpus', 'score.mjs'), sharedPath('corpus', 'dev')];
  return scorer && documents ? { scorer, documents } : undefined;
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
