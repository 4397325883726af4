import { UsageError } from '../../schemas/usage-error.js';

/**
 * The day on which a bag is made. A bag is a delivery, so unlike the outputs of a run it has a date: that of
 * SOURCE_DATE_EPOCH where it is set (https://reproducible-builds.org/specs/source-date-epoch/), else today, in UTC.
 *
 * @param epoch seconds since 1970, as the environment has them
 * @returns YYYY-MM-DD
 * @throws {UsageError} where they are no such number
 */
export function baggingDate(epoch: string | undefined): string {
  if (epoch !== undefined && !/^\d{1,11}$/.test(epoch))
    throw new UsageError(`SOURCE_DATE_EPOCH is “${epoch}”. Expected whole seconds since 1970, such as 1700000000.`);
  const date = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  return date.toISOString().slice(0, 10);
}
