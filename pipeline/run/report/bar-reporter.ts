import { plainReporter, progressOf, type Reporter, type Speech } from './reporter.js';

const WIDTH = 24;
/** Milliseconds between two drawings: more often than this nobody can read. */
const DRAW_EVERY = 100;
const CLEAR = '\r\u001b[2K';

/**
 * A bar on a terminal, with rate and time left; lines stand above it.
 *
 * @param paint colours the part that is done
 */
export function barReporter(speech: Speech, paint: (text: string) => string): Reporter {
  const { write, now } = speech;
  const plain = plainReporter({ ...speech, now: () => 0 });
  const progress = progressOf(now);
  let drawn = Number.NEGATIVE_INFINITY;
  const draw = (): void => {
    const time = now();
    if (time - drawn < DRAW_EVERY) return;
    drawn = time;
    const { done, total, rate, left } = progress.state();
    const filled = total ? Math.round((WIDTH * done) / total) : WIDTH;
    write(`${CLEAR}${paint('█'.repeat(filled))}${'░'.repeat(WIDTH - filled)} ${done}/${total}  ${rate.toFixed(0)}/s  ${left} s left`);
  };
  return {
    ...plain,
    begin: (total) => {
      progress.begin(total);
      draw();
    },
    converted: () => {
      progress.step();
      draw();
    },
    aside: (source, why) => {
      progress.step();
      write(CLEAR);
      plain.aside(source, why);
      drawn = Number.NEGATIVE_INFINITY;
      draw();
    },
    end: () => write(CLEAR),
  };
}
