import type { Severity } from '../record.js';

/** A small set of sources that is run as a test of a rule: file name → its text, or its bytes where text will not do. */
export interface RuleExample {
  files: Record<string, string | readonly number[]>;
  /** The text of an `offprint.yaml`, where the rule needs one. */
  config?: string;
}

/** A rule: what a finding with its id means. The reference page is made from this, and the examples are run as tests. */
export interface Rule {
  id: string;
  severity: Severity;
  /** Whether an article with such a finding is set aside: it is not written, and the run goes on without it. */
  quarantines?: true;
  /** What was found, in one sentence. */
  summary: string;
  /** Why it matters, for an editor. */
  why: string;
  /** What to do about it. */
  mend: string;
  /** Absent only where no source can yield it by itself: it states a defect of ours, or of the moment. */
  examples?: {
    /** Sources that yield the finding. */
    bad: RuleExample;
    /** The same, mended: they do not. */
    good: RuleExample;
  };
}
