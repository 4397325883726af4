import { articleFiles, compileArticle, loadCompilers } from '../../../dist/outputs/directory/article-files.js';
import { writeFilesAtomically } from '../../../dist/outputs/directory/write-file.js';
import { toJats } from '../../../dist/outputs/jats/compile.js';
import { validateJats } from '../../../dist/outputs/jats/validate.js';
import { toMarkdown } from '../../../dist/outputs/markdown/compile.js';
import { accountForText } from '../../../dist/outputs/verify/account-for-text.js';
import { article, stages } from '../../../dist/pipeline/article.js';
import { keysFor } from '../../../dist/pipeline/run/keys.js';
import { writeCache } from '../../../dist/pipeline/run/map/write-cache.js';
import { openSource } from '../../../dist/sources/index.js';
import { articleOf } from '../articles.mjs';
import { heading, line } from '../table.mjs';

const COUNT = 300;
const LENGTHS = [500, 1000, 2000, 4000];
const keys = keysFor({});

/**
 * What an article costs, stage by stage, in CPU time, and how that grows with its length.
 *
 * @param {string} out directory to write to
 */
export async function measureStages(out) {
  let costs = new Map();
  for (let index = 0; index < 30; index++) one(articleOf(index), index, out, costs);
  costs = new Map();
  let record;
  for (let index = 0; index < COUNT; index++) record = one(articleOf(index), index, out, costs);
  const all = [...costs.values()].reduce((sum, cost) => sum + cost, 0);
  heading(`CPU of an article of ${articleOf(0).length} characters and 29 notes, over ${COUNT} of them`);
  line('stage', ['ms', 'share']);
  for (const [name, cost] of costs) line(name, [(cost / COUNT).toFixed(3), `${((100 * cost) / all).toFixed(1)} %`]);
  line('all', [(all / COUNT).toFixed(3), `${((1000 * COUNT) / all).toFixed(0)}/s`]);

  const { jats } = compileArticle(record, {}, await loadCompilers({}));
  await validateJats(jats);
  const validation = await timeOf(() => validateJats(jats), 50);
  line('validation by the DTD, in `verify`', [validation.toFixed(3)]);

  heading('growth: ratio to half the length (2 is linear)');
  const growth = [];
  for (const notes of LENGTHS) {
    const text = articleOf(1, notes);
    const ms = await timeOf(() => one(text, 0, out, new Map()), 2);
    growth.push({ notes, ms, ratio: growth.length ? ms / growth.at(-1).ms : undefined });
    line(`${notes} notes`, [`${ms.toFixed(0)} ms`, growth.at(-1).ratio?.toFixed(2) ?? '']);
  }
  const milliseconds = Object.fromEntries([...costs].map(([name, cost]) => [name, cost / COUNT]));
  return { articles: COUNT, milliseconds, all: all / COUNT, validation, growth };
}

function one(text, index, out, costs) {
  const timed = (name, act) => {
    const before = process.cpuUsage();
    const result = act();
    const { user, system } = process.cpuUsage(before);
    costs.set(name, (costs.get(name) ?? 0) + (user + system) / 1000);
    return result;
  };
  const bytes = new TextEncoder().encode(text);
  const file = timed('open (decode, metadata)', () => openSource(bytes, { path: `article-${index}.txt` }));
  const tree = timed('parse', () => article.parse(file));
  for (const [name, plugin] of Object.entries(stages)) timed(name, () => plugin()(tree, file));
  const record = timed('compile record', () => article.stringify(tree, file));
  timed('account for text', () => accountForText(record, text));
  const markdown = timed('Markdown', () => toMarkdown(record));
  const jats = timed('JATS', () => toJats(record));
  const compiled = { markdown: markdown.text, jats: jats.text, findings: [] };
  const files = timed('JSON, references', () => articleFiles(record, text, compiled, {}));
  timed('write', () => writeFilesAtomically(out, files));
  timed('rows of the tables', () => writeCache(out, record, keys, {}));
  return record;
}

async function timeOf(act, times) {
  const begun = performance.now();
  for (let time = 0; time < times; time++) await act();
  return (performance.now() - begun) / times;
}
