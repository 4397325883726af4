/*
 * What an article costs, stage by stage, and how cost grows with length. Figures are CPU milliseconds on this machine;
 * what can be compared between machines are the shares and the ratios.
 *
 *   npm run bench [-- ARTICLES]      prints a table; bench.json holds the same for machines
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleFiles, compileArticle } from '../../dist/outputs/directory/article-files.js';
import { writeFileAtomically } from '../../dist/outputs/directory/write-file.js';
import { toJats } from '../../dist/outputs/jats/compile.js';
import { validateJats } from '../../dist/outputs/jats/validate.js';
import { toMarkdown } from '../../dist/outputs/markdown/compile.js';
import { accountForText } from '../../dist/outputs/verify/account-for-text.js';
import { article, stages } from '../../dist/pipeline/article.js';
import { citeNote } from '../../dist/pipeline/citations/cite.js';
import { openSource } from '../../dist/sources/index.js';
import { articleOf } from './articles.mjs';

const count = Number(process.argv[2] ?? 300);
const costs = new Map();
const timed = async (name, act) => {
  const before = process.cpuUsage();
  const result = await act();
  const { user, system } = process.cpuUsage(before);
  costs.set(name, (costs.get(name) ?? 0) + (user + system) / 1000);
  return result;
};

async function one(text, index, out) {
  const bytes = new TextEncoder().encode(text);
  const file = await timed('open (decode, metadata)', () => openSource(bytes, { path: `article-${index}.txt` }));
  const tree = await timed('parse', () => article.parse(file));
  for (const [name, plugin] of Object.entries(stages)) await timed(name, () => plugin()(tree, file));
  const record = await timed('compile record', () => article.stringify(tree, file));
  await timed('account for text', () => accountForText(record, text));
  await timed('Markdown', () => toMarkdown(record));
  await timed('JATS', () => toJats(record));
  const compiled = { markdown: '', jats: '', findings: [] };
  const files = await timed('JSON', () => articleFiles(record, text, compiled, {}));
  await timed('write', () => {
    for (const { path, text: data } of files) writeFileAtomically(out, path, data);
  });
  return record;
}

const out = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
for (let index = 0; index < 30; index++) await one(articleOf(index), index, out);
costs.clear();
const started = performance.now();
let record;
for (let index = 0; index < count; index++) record = await one(articleOf(index), index, out);
const elapsed = performance.now() - started;
const total = [...costs.values()].reduce((sum, cost) => sum + cost, 0);

console.log(`${count} articles of ${articleOf(0).length} characters and 29 notes\n`);
console.log('stage                        ms/article   share');
for (const [name, cost] of costs)
  console.log(`${name.padEnd(28)} ${(cost / count).toFixed(3).padStart(10)}  ${((100 * cost) / total).toFixed(1).padStart(5)} %`);
console.log(
  `${'all'.padEnd(28)} ${(total / count).toFixed(3).padStart(10)}  ${(1000 / (elapsed / count)).toFixed(0).padStart(5)} articles/s\n`,
);

const { jats } = await compileArticle(record, {});
await validateJats(jats);
const validation = await timeOf(() => validateJats(jats), 50);
console.log(`DTD validation (in verify): ${validation.toFixed(2)} ms an article\n`);

const note = 'Ada Park, “Ledger 12 of the Harbour Office,” The Guardian, March 3, 2012, https://example.org/2012/03/ledger-12.';
const citation = await timeOf(() => citeNote(note, '1'), 5000);
console.log(`Citations: ${(1000 / citation).toFixed(0)} a second\n`);

console.log('growth: notes, ms, ratio to half the length (2 is linear)');
const growth = [];
for (const notes of [500, 1000, 2000, 4000]) {
  const text = articleOf(1, notes);
  const ms = await timeOf(() => one(text, 0, out), 2);
  const ratio = growth.length ? ms / growth.at(-1).ms : undefined;
  growth.push({ notes, ms, ratio });
  console.log(`${String(notes).padStart(6)} ${ms.toFixed(0).padStart(7)}  ${ratio?.toFixed(2) ?? ''}`);
}
const stagesMs = Object.fromEntries([...costs].map(([name, cost]) => [name, cost / count]));
writeFileSync(
  'bench.json',
  `${JSON.stringify({ articles: count, stages: stagesMs, articlesPerSecond: (1000 * count) / elapsed, validation, citationsPerSecond: 1000 / citation, growth }, null, 2)}\n`,
);
rmSync(out, { recursive: true, force: true });

async function timeOf(act, times) {
  const begun = performance.now();
  for (let time = 0; time < times; time++) await act();
  return (performance.now() - begun) / times;
}
