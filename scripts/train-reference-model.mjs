/*
 * Trains the model that labels references, and writes its weights:
 *
 *     npm run -s build && node --max-old-space-size=8000 scripts/train-reference-model.mjs ../shared/citations/public
 *
 * The same data gives the same file: nothing depends on the time or on chance. The data are public sets of labelled
 * references: AnyStyle's (BSD-2-Clause) and GROBID's (CC BY 4.0), of which a tenth is kept out for measuring.
 * With `--without FILE` the rows whose ids the file lists, one a line, are kept out as well.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { featuresOf } from '../dist/pipeline/citations/model/features.js';
import { GAP_CLASSES } from '../dist/pipeline/citations/model/gaps.js';
import { labels } from '../dist/pipeline/citations/model/labels.js';
import { MODEL_VERSION } from '../dist/pipeline/citations/model/reference-model.js';
import { FEATURES } from '../dist/pipeline/citations/model/templates.js';
import { train } from './reference-model/crf.mjs';
import { labelled, readRows } from './reference-model/labelled-entries.mjs';

/** A feature seen less often is left out. */
const LEAST = 3;
/** A feature whose weights are all smaller says nothing. */
const SMALLEST = 0.18;

const [folder = '../shared/citations/public', option, list] = process.argv.slice(2);
const without = new Set(option === '--without' ? readFileSync(list, 'utf8').split('\n') : []);
const out = process.env.MODEL_OUT ?? new URL('../pipeline/citations/model/reference-model.bin', import.meta.url);

const entries = readRows(folder)
  .filter(({ id }) => !without.has(id))
  .flatMap((row) => labelled(row) ?? [])
  .map(({ text, tokens, numbers }) => ({ ...featuresOf(text, tokens), numbers }));
const seen = new Map();
for (const { keys } of entries) for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
const rowOf = new Map();
for (const [key, times] of seen) if (times >= LEAST) rowOf.set(key, rowOf.size);
for (const entry of entries) {
  entry.rows = entry.keys.map((key) => rowOf.get(key) ?? -1);
  delete entry.keys;
}
console.log(`${entries.length} references, ${rowOf.size} features`);
const model = train(entries, {
  rows: rowOf.size, width: FEATURES, count: labels.length, gaps: GAP_CLASSES,
  passes: 6, rate: 0.1, drop: 0.4, decay: 0, average: 3,
  onPass: (pass, loss) => console.log(`pass ${pass + 1}: loss ${loss.toFixed(0)}`),
}); // biome-ignore format: the settings of the training belong together
writeFileSync(out, fileOf(model, rowOf));

/** The file of the model: see `ModelHeader`. Weights are rounded to a byte. */
function fileOf({ weights, edges }, numbers) {
  const count = labels.length;
  const kept = [...numbers].filter(([, row]) =>
    weights.subarray(row * count, (row + 1) * count).some((weight) => Math.abs(weight) > SMALLEST),
  );
  kept.sort(([a], [b]) => a - b);
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = Math.min(largest, 3) / 127;
  const header = { version: MODEL_VERSION, labels, rows: kept.length, gaps: GAP_CLASSES, scale };
  console.log(`${kept.length} rows, largest weight ${largest.toFixed(2)}`);
  const tables = new DataView(new ArrayBuffer(kept.length * (4 + count) + edges.length * 4));
  kept.forEach(([key, row], index) => {
    tables.setInt32(index * 4, key, true);
    for (let y = 0; y < count; y++) {
      const byte = Math.max(-127, Math.min(127, Math.round(weights[row * count + y] / scale)));
      tables.setInt8(kept.length * 4 + index * count + y, byte);
    }
  });
  for (const [index, weight] of edges.entries()) tables.setFloat32(kept.length * (4 + count) + index * 4, weight, true);
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), Buffer.from(tables.buffer)]);
}
