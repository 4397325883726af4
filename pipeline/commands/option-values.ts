import { InvalidArgumentError } from 'commander';

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
