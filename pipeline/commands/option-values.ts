import { InvalidArgumentError } from 'commander';
import type { Dialect } from '../../schemas/config.js';

/** A share: from 0 to 1, or in percent. */
export function share(value: string): number {
  const percent = /^(\d{1,3}(?:\.\d+)?) ?%$/.exec(value.trim());
  const number = percent ? Number(percent[1]) / 100 : Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1)) {
    throw new InvalidArgumentError('Expected a number from 0 to 1, or a percentage such as 25%.');
  }
  return number;
}

/** A whole number from 1. */
export function whole(value: string): number {
  if (!/^[1-9]\d{0,14}$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 1.');
  return Number(value);
}

/** A whole number from 0. */
export function count(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 0.');
  return Number(value);
}

/** A time in seconds, up to a day. */
export function seconds(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number > 0 && number <= 86_400)) {
    throw new InvalidArgumentError('Expected a number of seconds, up to 86400.');
  }
  return number;
}

/** A dialect of CSV, or both, parted by a comma. */
export function dialects(value: string): Dialect | Dialect[] {
  const names = value.split(',');
  if (!names.every((name): name is Dialect => name === 'data' || name === 'excel')) {
    throw new InvalidArgumentError('Expected data, excel or data,excel.');
  }
  return names.length === 1 ? (names[0] as Dialect) : names;
}
