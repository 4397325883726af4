/*
 * How well the structure of articles is recovered, in their own conventions and in others, whether its doubts are honest,
 * whether anything is lost, and how the cost grows. It measures and sets no bar: its status is 0 unless the measuring
 * itself fails.
 *
 *   npm run bench:structure [-- recovery|conventions|doubt|lost|growth …]
 *
 * It prints tables; bench-structure.json holds the same for machines. KEEP_TEXTS=DIR keeps the texts in other conventions
 * that were not recovered whole.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOffprint } from '../run-offprint.mjs';
import { wantedParts } from '../wanted-parts.mjs';
import { measureConventions } from './conventions.mjs';
import { findCorpus, goldOf } from './corpus.mjs';
import { measureDoubt } from './doubt.mjs';
import { measureGrowth } from './growth.mjs';
import { measureLosses, writeOwnArticles } from './nothing-lost.mjs';
import { measureRecovery } from './recovery.mjs';

const wants = wantedParts(['recovery', 'conventions', 'doubt', 'lost', 'growth']);

const work = mkdtempSync(join(tmpdir(), 'offprint-structure-'));
try {
  const report = { ...(await measureCorpus()), ...measureOwn(), ...(wants('growth') && { growth: measureGrowth() }) };
  writeFileSync('bench-structure.json', `${JSON.stringify(report, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function measureCorpus() {
  const corpus = findCorpus();
  if (!corpus) {
    console.log(
      'The corpus is absent (../shared/corpus/score.mjs and dev): recovery, conventions and doubt are not measured, losses and growth on articles of our own.',
    );
    return {};
  }
  if (!['recovery', 'conventions', 'doubt', 'lost'].some(wants)) return {};
  const out = join(work, 'corpus');
  const result = runOffprint(corpus.documents, out);
  const records = new Map(result.articles.map(({ stem, record }) => [stem, record]));
  const documents = goldOf(corpus).map((document) => ({ ...document, record: records.get(document.stem) }));
  const without = documents.filter(({ record }) => !record).map(({ stem }) => stem);
  if (without.length) console.log(`set aside, counted as empty: ${without.join(', ')}`);
  return {
    ...(wants('recovery') && { recovery: await measureRecovery(documents, corpus, out) }),
    ...(wants('conventions') && { conventions: await measureConventions(documents, corpus, process.env.KEEP_TEXTS) }),
    ...(wants('doubt') && { doubt: await measureDoubt(documents, corpus) }),
    ...(wants('lost') && { lostOfCorpus: measureLosses('documents of the corpus', result) }),
  };
}

function measureOwn() {
  if (!wants('lost')) return {};
  const folder = join(work, 'own');
  writeOwnArticles(folder);
  return { lostOfOwn: measureLosses('articles of our own and hostile strings', runOffprint(folder, join(work, 'own-out'))) };
}
