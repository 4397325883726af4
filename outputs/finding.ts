import type { RuleId, Span } from '../schemas/index.js';

/** Something that an output cannot say as the record has it. */
export interface OutputFinding {
  rule: RuleId;
  span: Span;
  message: string;
}

/** A file's text, and what it could not say. */
export interface Compiled {
  text: string;
  findings: OutputFinding[];
}
