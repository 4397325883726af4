/*
 * A linear-chain conditional random field: weights of features for labels, and a table of transitions for each class of
 * gap between tokens. Trained by AdaGrad one entry at a time, with features left out at random; the weights of the last
 * passes are averaged.
 */

/** A generator of numbers from 0 to 1 that is the same everywhere (mulberry32). */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param entries `{rows: Int32Array(length * width), gaps, numbers}`; a row of -1 is a feature without weights */
export function train(entries, { rows, width, count, gaps, passes, rate, drop, decay, average, onPass }) {
  const weights = new Float32Array(rows * count);
  const squares = new Float32Array(rows * count).fill(1e-2);
  const edges = new Float32Array(gaps * count * count);
  const edgeSquares = new Float32Array(edges.length).fill(1e-2);
  const mean = new Float32Array(weights.length);
  const edgeMean = new Float32Array(edges.length);
  let averaged = 0;
  const random = randomOf(1);
  const order = entries.map((_, index) => index);
  const longest = Math.max(...entries.map(({ gaps: own }) => own.length));
  const scratch = newScratch(longest, count, width);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    let loss = 0;
    const step = rate / Math.sqrt(1 + pass * 0.15);
    for (const index of order)
      loss += update(entries[index], { weights, squares, edges, edgeSquares, count, width, step, drop, decay, random }, scratch);
    if (pass >= passes - average) {
      averaged++;
      for (let at = 0; at < weights.length; at++) mean[at] += (weights[at] - mean[at]) / averaged;
      for (let at = 0; at < edges.length; at++) edgeMean[at] += (edges[at] - edgeMean[at]) / averaged;
    }
    onPass?.(pass, loss, averaged ? { weights: mean, edges: edgeMean } : { weights, edges });
  }
  return { weights: mean, edges: edgeMean };
}

function shuffle(list, random) {
  for (let index = list.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [list[index], list[other]] = [list[other], list[index]];
  }
}

function newScratch(longest, count, width) {
  const table = () => new Float64Array(longest * count);
  return {
    scores: table(),
    forward: table(),
    backward: table(),
    gradient: table(),
    edge: new Float64Array(count * count),
    used: new Int32Array(longest * width),
    scale: new Float64Array(longest),
    exps: new Float64Array(longest * count * count),
    row: new Float64Array(count),
  };
}

function update({ rows, gaps, numbers }, model, scratch) {
  const { weights, squares, edges, edgeSquares, count, width, step, drop, decay, random } = model;
  const { scores, forward, backward, used, scale, exps, row } = scratch;
  const length = gaps.length;
  if (length === 0) return 0;
  const kept = 1 / (1 - drop);
  for (let at = 0; at < length; at++) {
    row.fill(0);
    for (let n = at * width; n < (at + 1) * width; n++) {
      const feature = rows[n];
      if (feature < 0 || (drop > 0 && random() < drop)) {
        used[n] = -1;
        continue;
      }
      used[n] = feature;
      const from = feature * count;
      for (let y = 0; y < count; y++) row[y] += weights[from + y];
    }
    let best = -Infinity;
    for (let y = 0; y < count; y++) best = Math.max(best, row[y] * kept);
    for (let y = 0; y < count; y++) scores[at * count + y] = Math.exp(row[y] * kept - best);
    const from = gaps[at] * count * count;
    if (at > 0) for (let n = 0; n < count * count; n++) exps[at * count * count + n] = Math.exp(edges[from + n]);
  }
  let loss = 0;
  for (let at = 0; at < length; at++) {
    let total = 0;
    for (let y = 0; y < count; y++) {
      let sum = 0;
      if (at === 0) sum = 1;
      else for (let x = 0; x < count; x++) sum += forward[(at - 1) * count + x] * exps[(at * count + x) * count + y];
      const value = sum * scores[at * count + y];
      forward[at * count + y] = value;
      total += value;
    }
    scale[at] = total;
    for (let y = 0; y < count; y++) forward[at * count + y] /= total;
  }
  backward.fill(1, (length - 1) * count, length * count);
  for (let at = length - 2; at >= 0; at--) {
    const next = at + 1;
    for (let x = 0; x < count; x++) {
      let sum = 0;
      for (let y = 0; y < count; y++) sum += exps[(next * count + x) * count + y] * scores[next * count + y] * backward[next * count + y];
      backward[at * count + x] = sum / scale[next];
    }
  }
  // Edges first: they need the weights as they were.
  for (let at = 1; at < length; at++) {
    const from = gaps[at] * count * count;
    for (let x = 0; x < count; x++) {
      const left = forward[(at - 1) * count + x];
      for (let y = 0; y < count; y++) {
        let gradient = (left * exps[(at * count + x) * count + y] * scores[at * count + y] * backward[at * count + y]) / scale[at];
        if (numbers[at - 1] === x && numbers[at] === y) gradient -= 1;
        if (gradient > -1e-4 && gradient < 1e-4) continue;
        const n = from + x * count + y;
        gradient += edges[n] * decay;
        edgeSquares[n] += gradient * gradient;
        edges[n] -= (step * gradient) / Math.sqrt(edgeSquares[n]);
      }
    }
  }
  for (let at = 0; at < length; at++) {
    const right = numbers[at];
    for (let y = 0; y < count; y++) row[y] = forward[at * count + y] * backward[at * count + y];
    loss -= Math.log(Math.max(1e-12, row[right]));
    row[right] -= 1;
    let any = 0;
    for (let y = 0; y < count; y++) any = Math.max(any, Math.abs(row[y]));
    if (any < 1e-3) continue;
    for (let n = at * width; n < (at + 1) * width; n++) {
      if (used[n] < 0) continue;
      const from = used[n] * count;
      for (let y = 0; y < count; y++) {
        const gradient = row[y];
        if (gradient > -1e-4 && gradient < 1e-4) continue;
        const n2 = from + y;
        const full = gradient + weights[n2] * decay;
        squares[n2] += full * full;
        weights[n2] -= (step * full) / Math.sqrt(squares[n2]);
      }
    }
  }
  return loss;
}
