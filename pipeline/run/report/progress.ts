/** How far some work has come. */
export interface Progress {
  done: number;
  total: number;
  /** Articles a second; undefined while too few are done to tell. */
  rate: number | undefined;
  /** Seconds left, if it goes on as it went; undefined while too few are done to tell. */
  left: number | undefined;
}

/** Counts articles against a clock. */
export interface ProgressMeter {
  begin(total: number): void;
  step(): void;
  state(): Progress;
}

/** The first articles pay for all that is loaded: they do not tell how fast it will go, unless they are a good part of all. */
const [TELLING, TELLING_SHARE] = [5, 1 / 4];

/** @param now milliseconds of a clock that only goes forward */
export function progressMeter(now: () => number): ProgressMeter {
  let [total, done, started] = [0, 0, 0];
  return {
    begin: (count) => {
      [total, done, started] = [count, 0, now()];
    },
    step: () => {
      done++;
    },
    state: () => {
      if (done === 0 || done < Math.min(TELLING, total * TELLING_SHARE)) return { done, total, rate: undefined, left: undefined };
      const rate = done / Math.max((now() - started) / 1000, 0.001);
      return { done, total, rate, left: (total - done) / rate };
    },
  };
}

/** A time in the two largest units that tell something: `45 s`, `2 min 5 s`, `1 h 12 min`. @param seconds a part of one counts as a whole one */
export function durationText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return unitsText(Math.floor(whole / 60), 'min', whole % 60, 's');
  const minutes = Math.ceil(whole / 60);
  return unitsText(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function unitsText(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

/** A rate with two digits that tell something: `0.4`, `7.3`, `120`. @param rate a second */
export function rateText(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : rate.toFixed(0);
}
