/**
 * Index of the last of some rising values that is not above a limit, by halving.
 *
 * @param count how many values there are
 * @param valueAt the value at an index
 * @returns -1 where all are above it
 */
export function lastNotAbove(count: number, valueAt: (index: number) => number, limit: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
