/**
 * The longest strictly rising subsequence, by patience sorting: markers that stand in order tell themselves apart from
 * other numbers in the text, which do not.
 *
 * @returns the indices of its members, in order; takes n log n steps
 */
export function longestRise(values: readonly number[]): number[] {
  /** For each length, the index of the smallest value that ends a rise of that length. */
  const ends: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  values.forEach((value, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = ends[low - 1] as number;
    ends[low] = index;
  });
  const rise: number[] = [];
  for (let index = ends.at(-1) ?? -1; index !== -1; index = before[index] as number) rise.push(index);
  return rise.reverse();
}
