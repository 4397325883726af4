import { durationText, type Progress, rateText } from './progress.js';
import type { Work } from './reporter.js';

const DOING: Readonly<Record<Work, string>> = { convert: 'Converting', check: 'Checking', verify: 'Reading back' };

const [WIDE, NARROW] = [24, 10];

/**
 * A line with a bar, as much of it as fits.
 *
 * @param columns how wide it may be
 * @param paint colours the part that is done
 */
export function barLine({ done, total, rate, left }: Progress, work: Work, columns: number, paint: (text: string) => string): string {
  const count = `${done}/${total}`;
  const speed = rate === undefined ? [] : [`${rateText(rate)}/s`];
  const time = left === undefined ? [] : [`${durationText(left)} left`];
  const barOf = (width: number): [done: string, rest: string] => {
    const filled = total ? Math.floor((width * done) / total) : width;
    return ['█'.repeat(filled), '░'.repeat(width - filled)];
  };
  const lines: [label: string, bar: [done: string, rest: string], words: string][] = [
    [`${DOING[work]} `, barOf(WIDE), ` ${[count, ...speed, ...time].join('  ')}`],
    ['', barOf(WIDE), ` ${[count, ...speed, ...time].join('  ')}`],
    ['', barOf(NARROW), ` ${[count, ...time].join('  ')}`],
    ['', barOf(0), [count, ...time].join('  ')],
    ['', barOf(0), count],
  ];
  const fitting = lines.find(([label, bar, words]) => (label + bar.join('') + words).length <= columns);
  if (!fitting) return '';
  const [label, [filled, rest], words] = fitting;
  return `${label}${filled && paint(filled)}${rest}${words}`;
}
