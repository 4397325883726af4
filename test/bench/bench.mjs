/*
 * What articles and runs cost. Figures are times on this machine; what can be compared between machines are the shares and
 * the ratios, all taken in one go. It measures and sets no bar: its status is 0 unless the measuring itself fails.
 *
 *   npm run bench [-- stages|runs|pandoc|kills …]
 *
 * It prints tables; bench.json holds the same for machines. ARTICLES and MANY say how many articles a run has and how many
 * many are (1000, 10000); KILLS how many runs are killed (100).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureKills } from './run/kills.mjs';
import { measurePandoc } from './run/pandoc.mjs';
import { measureRuns } from './run/runs.mjs';
import { measureStages } from './run/stages.mjs';
import { wantedParts } from './wanted-parts.mjs';

const wants = wantedParts(['stages', 'runs', 'pandoc', 'kills']);
const number = (name, standard) => Number(process.env[name] ?? standard);
const [articles, many] = [number('ARTICLES', 1000), number('MANY', 10_000)];

const work = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
try {
  const report = {
    ...(wants('stages') && { stages: await measureStages(join(work, 'stages')) }),
    ...(wants('runs') && { runs: await measureRuns(join(work, 'runs'), articles, many) }),
    ...(wants('pandoc') && { pandoc: measurePandoc(join(work, 'pandoc')) }),
    ...(wants('kills') && { kills: await measureKills(join(work, 'kills'), number('KILLS', 100)) }),
  };
  writeFileSync('bench.json', `${JSON.stringify(report, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
