import { describe, expect, it } from 'vitest';
import { baggingDate } from '../../pipeline/bag/bagging-date.js';

describe('the date of a bag', () => {
  it('is that of SOURCE_DATE_EPOCH, in UTC', () => {
    expect(baggingDate('0')).toBe('1970-01-01');
    expect(baggingDate('1709164799')).toBe('2024-02-28');
    expect(baggingDate('1709164800')).toBe('2024-02-29');
  });

  it('is that of today without it', () => {
    const [before, date, after] = [new Date(), baggingDate(undefined), new Date()].map((one) =>
      typeof one === 'string' ? one : one.toISOString().slice(0, 10),
    );
    expect([before, after]).toContain(date);
  });

  it.each(['', 'today', '-1', '1.5', '1700000000000'])('is refused where it is “%s”', (epoch) => {
    expect(() => baggingDate(epoch)).toThrow(/Expected whole seconds since 1970/);
  });
});
