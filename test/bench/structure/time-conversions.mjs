/*
 * The child of growth.mjs: converts one text at rising sizes, and says after each what it cost, as a line of JSON. A
 * process of its own can be ended when it hangs, and hands on no warmth or litter of the text before.
 *
 *   node time-conversions.mjs convention|text|article NAME SIZE…
 */
import { convert } from '../../../dist/pipeline/convert.js';
import { openSource } from '../../../dist/sources/index.js';
import { articleOf } from '../articles.mjs';
import { adversarial, hostileArticle, hostileText } from './adversarial.mjs';
import { conventions } from './own-articles.mjs';

/** What is shorter is measured again, and the least counts. */
const ENOUGH_MS = 400;
const MOST_TIMES = 5;

const [shape, name, ...sizes] = process.argv.slice(2);
for (let index = 0; index < 10; index++) converted(articleOf(index, 40));
for (const size of sizes.map(Number)) {
  const text = textOf(size);
  console.log(JSON.stringify({ size, characters: text.length, ...leastOf(text) }));
}

function textOf(size) {
  if (shape === 'convention') return conventions.get(name)(size);
  const kind = adversarial.find((one) => one.name === name);
  return shape === 'article' ? hostileArticle(kind, size) : hostileText(kind, size);
}

function leastOf(text) {
  let ms = Number.POSITIVE_INFINITY;
  let outcome = {};
  let spent = 0;
  for (let time = 0; time < MOST_TIMES && spent < ENOUGH_MS; time++) {
    const before = process.cpuUsage();
    outcome = converted(text);
    const { user, system } = process.cpuUsage(before);
    const cost = (user + system) / 1000;
    spent += cost;
    ms = Math.min(ms, cost);
  }
  return { ms, ...outcome };
}

/** What became of the text: what was found, or why it was set aside. Other errors are told the same way: here only the cost counts. */
function converted(text) {
  try {
    const { notes, markers } = convert(openSource(new TextEncoder().encode(text), { path: 'article.txt' }));
    return { notes: notes.length, markers: markers.length };
  } catch (error) {
    return { aside: error.rule ?? String(error) };
  }
}
