/**
 * The strictly rising subsequence of greatest weight: markers that stand in order tell themselves apart from other
 * numbers in the text, which do not; of two that could both stand in a place, the one that looks more like a marker wins.
 *
 * @param values whole numbers
 * @param weights one for each value, above 0
 * @returns the indices of its members, in order; takes n log n steps (a Fenwick tree of maxima over the ranks)
 */
export function heaviestRise(values: readonly number[], weights: readonly number[]): number[] {
  const ranks = ranksOf(values);
  const best = new Float64Array(values.length);
  const before = new Int32Array(values.length).fill(-1);
  const tree = new Int32Array(values.length + 2).fill(-1);
  const isHeavier = (one: number, other: number): boolean => other === -1 || (best[one] as number) > (best[other] as number);
  let last = -1;
  values.forEach((_, index) => {
    const rank = ranks[index] as number;
    let previous = -1;
    for (let at = rank - 1; at > 0; at -= at & -at) {
      const one = tree[at] as number;
      if (one !== -1 && isHeavier(one, previous)) previous = one;
    }
    before[index] = previous;
    best[index] = (weights[index] as number) + (previous === -1 ? 0 : (best[previous] as number));
    for (let at = rank; at < tree.length; at += at & -at) if (isHeavier(index, tree[at] as number)) tree[at] = index;
    if (isHeavier(index, last)) last = index;
  });
  const rise: number[] = [];
  for (let index = last; index !== -1; index = before[index] as number) rise.push(index);
  return rise.reverse();
}

/** The place of each value among the distinct ones, from 1. */
function ranksOf(values: readonly number[]): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const rank = new Map(sorted.map((value, index) => [value, index + 1]));
  return values.map((value) => rank.get(value) as number);
}
