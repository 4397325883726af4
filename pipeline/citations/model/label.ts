import { FEATURES, type Features } from './features.js';
import { labels } from './labels.js';
import type { ReferenceModel } from './reference-model.js';

const COUNT = labels.length;

/** The most likely labels of a reference's tokens, as numbers, and how likely the label of each is (0 to 1). */
export interface Labelling {
  numbers: Uint8Array;
  likelihoods: Float32Array;
}

/**
 * Labels the tokens of a reference: the likeliest sequence by the Viterbi algorithm, and the likelihood of each of its
 * labels by the forward-backward algorithm (Lafferty et al., “Conditional Random Fields”, 2001).
 */
export function label(features: Features, model: ReferenceModel): Labelling {
  const { length } = features;
  const scores = scoresOf(features, model);
  const numbers = likeliest(scores, features, model);
  return { numbers, likelihoods: length === 0 ? new Float32Array(0) : likelihoodsOf(numbers, scores, features, model) };
}

/** `scores[token * COUNT + label]`: the sum of the weights of the token's features. */
function scoresOf({ length, keys }: Features, { keys: slots, rows, weights, scale }: ReferenceModel): Float64Array {
  const scores = new Float64Array(length * COUNT);
  const sums = new Int32Array(COUNT);
  const mask = slots.length - 1;
  for (let token = 0; token < length; token++) {
    sums.fill(0);
    for (let n = token * FEATURES; n < (token + 1) * FEATURES; n++) {
      const key = keys[n] as number;
      let slot = key & mask;
      let row = rows[slot] as number;
      while (row !== 0 && slots[slot] !== key) {
        slot = (slot + 1) & mask;
        row = rows[slot] as number;
      }
      if (row === 0) continue;
      const from = (row - 1) * COUNT;
      for (let y = 0; y < COUNT; y++) sums[y] = (sums[y] as number) + (weights[from + y] as number);
    }
    for (let y = 0; y < COUNT; y++) scores[token * COUNT + y] = (sums[y] as number) * scale;
  }
  return scores;
}

function likeliest(scores: Float64Array, { length, gaps }: Features, { edges }: ReferenceModel): Uint8Array {
  const numbers = new Uint8Array(length);
  const best = scores.slice();
  const back = new Uint8Array(length * COUNT);
  for (let token = 1; token < length; token++) {
    const table = (gaps[token] as number) * COUNT * COUNT;
    const before = (token - 1) * COUNT;
    for (let y = 0; y < COUNT; y++) {
      let top = Number.NEGATIVE_INFINITY;
      let who = 0;
      for (let x = 0; x < COUNT; x++) {
        const value = (best[before + x] as number) + (edges[table + x * COUNT + y] as number);
        if (value > top) {
          top = value;
          who = x;
        }
      }
      best[token * COUNT + y] = (best[token * COUNT + y] as number) + top;
      back[token * COUNT + y] = who;
    }
  }
  let last = 0;
  const end = (length - 1) * COUNT;
  for (let y = 1; y < COUNT; y++) if ((best[end + y] as number) > (best[end + last] as number)) last = y;
  for (let token = length - 1; token >= 0; token--) {
    numbers[token] = last;
    last = back[token * COUNT + last] as number;
  }
  return numbers;
}

/** The tables of transitions, exponentiated once for each model. */
const EXPONENTIATED = new WeakMap<ReferenceModel, Float64Array>();

function exponentiated(model: ReferenceModel): Float64Array {
  let table = EXPONENTIATED.get(model);
  if (!table) {
    table = Float64Array.from(model.edges, Math.exp);
    EXPONENTIATED.set(model, table);
  }
  return table;
}

function likelihoodsOf(numbers: Uint8Array, scores: Float64Array, { length, gaps }: Features, model: ReferenceModel): Float32Array {
  const edges = exponentiated(model);
  const own = new Float64Array(length * COUNT);
  for (let token = 0; token < length; token++) {
    const from = token * COUNT;
    let top = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < COUNT; y++) top = Math.max(top, scores[from + y] as number);
    for (let y = 0; y < COUNT; y++) own[from + y] = Math.exp((scores[from + y] as number) - top);
  }
  const forward = own.slice();
  scaleDown(forward, 0);
  for (let token = 1; token < length; token++) {
    const table = (gaps[token] as number) * COUNT * COUNT;
    const before = (token - 1) * COUNT;
    for (let y = 0; y < COUNT; y++) {
      let sum = 0;
      for (let x = 0; x < COUNT; x++) sum += (forward[before + x] as number) * (edges[table + x * COUNT + y] as number);
      forward[token * COUNT + y] = sum * (own[token * COUNT + y] as number);
    }
    scaleDown(forward, token);
  }
  const likelihoods = new Float32Array(length);
  let backward = new Float64Array(COUNT).fill(1);
  for (let token = length - 1; token >= 0; token--) {
    let total = 0;
    for (let y = 0; y < COUNT; y++) total += (forward[token * COUNT + y] as number) * (backward[y] as number);
    const number = numbers[token] as number;
    likelihoods[token] = ((forward[token * COUNT + number] as number) * (backward[number] as number)) / total;
    if (token > 0) backward = backwardOf(backward, own, edges, token, gaps[token] as number);
  }
  return likelihoods;
}

function backwardOf(after: Float64Array, own: Float64Array, edges: Float64Array, token: number, gap: number): Float64Array<ArrayBuffer> {
  const out = new Float64Array(COUNT);
  const table = gap * COUNT * COUNT;
  let total = 0;
  for (let x = 0; x < COUNT; x++) {
    let sum = 0;
    for (let y = 0; y < COUNT; y++)
      sum += (edges[table + x * COUNT + y] as number) * (own[token * COUNT + y] as number) * (after[y] as number);
    out[x] = sum;
    total += sum;
  }
  for (let x = 0; x < COUNT; x++) out[x] = (out[x] as number) / total;
  return out;
}

/** Keeps the numbers of a token within range: only their proportions matter. */
function scaleDown(values: Float64Array, token: number): void {
  let total = 0;
  for (let y = 0; y < COUNT; y++) total += values[token * COUNT + y] as number;
  for (let y = 0; y < COUNT; y++) values[token * COUNT + y] = (values[token * COUNT + y] as number) / total;
}
