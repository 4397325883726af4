import { barLine } from './bar-line.js';
import { plainReporter } from './plain-reporter.js';
import { progressMeter } from './progress.js';
import type { Reporter, Speech, Work } from './reporter.js';

/** Milliseconds between two drawings: more often than this nobody can read. */
const DRAW_EVERY = 100;
const TO_END_OF_LINE = '\u001b[K';
const TO_END_OF_SCREEN = '\u001b[J';

/** How a bar is drawn. */
export interface BarSpeech extends Speech {
  /** How many columns the terminal has now: people change that. */
  columns: () => number;
  /** Colours the part that is done. */
  paint: (text: string) => string;
}

/**
 * A bar on a terminal, with rate and time left; lines stand above it.
 *
 * The cursor rests below the bar, at the start of a line, and is never hidden: whoever ends the command with Ctrl-C
 * finds the terminal as it was.
 */
export function barReporter({ columns, paint, ...speech }: BarSpeech): Reporter {
  const { write, now } = speech;
  // It shows progress by the bar alone.
  const plain = plainReporter({ ...speech, now: () => 0 });
  const meter = progressMeter(now);
  let work: Work = 'convert';
  let drawn = { at: Number.NEGATIVE_INFINITY, width: 0 };
  /** To the start of the bar. A terminal that has become narrower since shows it in several rows. */
  const back = (): string => (drawn.width === 0 ? '' : `\u001b[${Math.ceil(drawn.width / columns())}A\r`);
  const draw = (): void => {
    const at = now();
    if (at - drawn.at < DRAW_EVERY) return;
    // One column stays free: some terminals break a line that fills the last one.
    const room = columns() - 1;
    const text = (inColour: (text: string) => string): string => barLine(meter.state(), work, room, inColour);
    write(`${back()}${text(paint)}${TO_END_OF_LINE}\n${TO_END_OF_SCREEN}`);
    drawn = { at, width: Math.max(1, text((plainText) => plainText).length) };
  };
  const clear = (): void => {
    if (drawn.width > 0) write(`${back()}${TO_END_OF_SCREEN}`);
    drawn = { at: Number.NEGATIVE_INFINITY, width: 0 };
  };
  const step = (): void => {
    meter.step();
    draw();
  };
  return {
    ...plain,
    begin: (total, begun = 'convert') => {
      work = begun;
      meter.begin(total);
      if (total > 0) draw();
    },
    converted: step,
    aside: (source, why) => {
      meter.step();
      clear();
      plain.aside(source, why);
      draw();
    },
    step,
    end: clear,
  };
}
