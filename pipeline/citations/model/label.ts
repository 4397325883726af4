import type { Features } from './features.js';
import { labels } from './labels.js';
import type { ReferenceModel } from './reference-model.js';
import { FEATURES } from './templates.js';

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
function scoresOf({ length, keys }: Features, { slots, weights, scale }: ReferenceModel): Float64Array {
  const scores = new Float64Array(length * COUNT);
  const sums = new Int32Array(COUNT);
  const mask = slots.length / 2 - 1;
  for (let token = 0; token < length; token++) {
    sums.fill(0);
    for (let n = token * FEATURES; n < (token + 1) * FEATURES; n++) {
      const key = keys[n] as number;
      let slot = key & mask;
      let row = slots[2 * slot + 1] as number;
      while (row !== 0 && slots[2 * slot] !== key) {
        slot = (slot + 1) & mask;
        row = slots[2 * slot + 1] as number;
      }
      if (row === 0) continue;
      const from = (row - 1) * COUNT;
      for (let y = 0; y < COUNT; y++) sums[y] = (sums[y] as number) + (weights[from + y] as number);
    }
    for (let y = 0; y < COUNT; y++) scores[token * COUNT + y] = (sums[y] as number) * scale;
  }
  return scores;
}

/** A label whose score is so far below the best is no longer followed: no transition makes that good. */
const BEAM = 25;

function likeliest(scores: Float64Array, { length, gaps }: Features, { edges }: ReferenceModel): Uint8Array {
  const best = scores.slice();
  const back = new Uint8Array(length * COUNT);
  const tops = new Float64Array(COUNT);
  for (let token = 1; token < length; token++) {
    const table = (gaps[token] as number) * COUNT * COUNT;
    const before = (token - 1) * COUNT;
    const least = maximum(best, before) - BEAM;
    tops.fill(Number.NEGATIVE_INFINITY);
    for (let x = 0; x < COUNT; x++) {
      const own = best[before + x] as number;
      if (own < least) continue;
      for (let y = 0; y < COUNT; y++) {
        const value = own + (edges[table + x * COUNT + y] as number);
        if (value <= (tops[y] as number)) continue;
        tops[y] = value;
        back[token * COUNT + y] = x;
      }
    }
    for (let y = 0; y < COUNT; y++) best[token * COUNT + y] = (best[token * COUNT + y] as number) + (tops[y] as number);
  }
  return followed(best, back, length);
}

/** The labels of the best path, from its end back to its beginning. */
function followed(best: Float64Array, back: Uint8Array, length: number): Uint8Array {
  const numbers = new Uint8Array(length);
  let last = 0;
  const end = (length - 1) * COUNT;
  for (let y = 1; y < COUNT; y++) if ((best[end + y] as number) > (best[end + last] as number)) last = y;
  for (let token = length - 1; token >= 0; token--) {
    numbers[token] = last;
    last = back[token * COUNT + last] as number;
  }
  return numbers;
}

function maximum(values: Float64Array, from: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let y = 0; y < COUNT; y++) most = Math.max(most, values[from + y] as number);
  return most;
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

/** What is less likely adds nothing that could be seen. */
const NOTHING = 1e-9;

function likelihoodsOf(numbers: Uint8Array, scores: Float64Array, { length, gaps }: Features, model: ReferenceModel): Float32Array {
  const edges = exponentiated(model);
  const own = scores.slice();
  for (let token = 0; token < length; token++) {
    const top = maximum(scores, token * COUNT);
    for (let n = token * COUNT; n < (token + 1) * COUNT; n++) own[n] = Math.exp((scores[n] as number) - top);
  }
  const forward = forwardOf(own, edges, gaps, length);
  const likelihoods = new Float32Array(length);
  const backward = new Float64Array(COUNT).fill(1);
  for (let token = length - 1; token >= 0; token--) {
    let total = 0;
    for (let y = 0; y < COUNT; y++) total += (forward[token * COUNT + y] as number) * (backward[y] as number);
    const number = numbers[token] as number;
    likelihoods[token] = ((forward[token * COUNT + number] as number) * (backward[number] as number)) / total;
    for (let y = 0; y < COUNT; y++) backward[y] = (backward[y] as number) * (own[token * COUNT + y] as number);
    if (token > 0) stepBack(backward, edges, (gaps[token] as number) * COUNT * COUNT);
  }
  return likelihoods;
}

/** For each token and label, how likely all that stands up to there is, in proportion to the other labels. */
function forwardOf(own: Float64Array, edges: Float64Array, gaps: Uint8Array, length: number): Float64Array {
  const forward = new Float64Array(length * COUNT);
  forward.set(own.subarray(0, COUNT));
  scaleDown(forward, 0);
  for (let token = 1; token < length; token++) {
    const table = (gaps[token] as number) * COUNT * COUNT;
    const from = token * COUNT;
    for (let x = 0; x < COUNT; x++) {
      const before = forward[from - COUNT + x] as number;
      if (before < NOTHING) continue;
      for (let y = 0; y < COUNT; y++) forward[from + y] = (forward[from + y] as number) + before * (edges[table + x * COUNT + y] as number);
    }
    for (let n = from; n < from + COUNT; n++) forward[n] = (forward[n] as number) * (own[n] as number);
    scaleDown(forward, from);
  }
  return forward;
}

/** Takes what follows a token one token back, over the transitions between the two. */
function stepBack(backward: Float64Array, edges: Float64Array, table: number): void {
  const after = backward.slice();
  scaleDown(after, 0);
  backward.fill(0);
  for (let y = 0; y < COUNT; y++) {
    const next = after[y] as number;
    if (next < NOTHING) continue;
    for (let x = 0; x < COUNT; x++) backward[x] = (backward[x] as number) + (edges[table + x * COUNT + y] as number) * next;
  }
}

/** Keeps the numbers of a token within range: only their proportions matter. */
function scaleDown(values: Float64Array, from: number): void {
  let total = 0;
  for (let n = from; n < from + COUNT; n++) total += values[n] as number;
  for (let n = from; n < from + COUNT; n++) values[n] = (values[n] as number) / total;
}
