import { companySignals } from './company-signals.js';
import { lineSignals } from './line-signals.js';
import { placeSignals } from './place-signals.js';
import type { Signal } from './signal.js';

/**
 * What speaks for a heading and what against it. The weights were fitted by logistic regression (three points are one
 * natural logarithm of the odds) to some four thousand lines of articles of many houses in eight languages; where such
 * lines are rare, they were set by hand.
 */
export const signals: { own: readonly Signal[]; company: readonly Signal[] } = {
  /** What a line says, and what stands around it: the same at both looks. */
  own: [...lineSignals, ...placeSignals],
  company: companySignals,
};

/** The score from which on a line is more likely a heading than not. */
export const BAR = -2;
