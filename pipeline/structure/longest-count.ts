/**
 * The longest run of values that each count on from one before by one, two or three; of two as long, the later one. Lists,
 * years and wrapped numbers do not count on in step with notes or pages. Takes one pass: for each value only the run that
 * ends in it last can still grow.
 *
 * @param values numbers in the order of the text; undefined where there is none
 * @param widest the widest step
 * @returns indices of the run, in order
 */
export function longestCount(values: readonly (number | undefined)[], widest: number): number[] {
  const length = new Int32Array(values.length).fill(1);
  const before = new Int32Array(values.length).fill(-1);
  const latest = new Map<number, number>();
  let best = -1;
  values.forEach((value, index) => {
    if (value === undefined) return;
    for (let step = 1; step <= widest; step++) {
      const other = latest.get(value - step);
      if (other !== undefined && (length[other] as number) + 1 > (length[index] as number)) {
        length[index] = (length[other] as number) + 1;
        before[index] = other;
      }
    }
    latest.set(value, index);
    if (best === -1 || (length[index] as number) >= (length[best] as number)) best = index;
  });
  const run: number[] = [];
  for (let index = best; index !== -1; index = before[index] as number) run.push(index);
  return run.reverse();
}
