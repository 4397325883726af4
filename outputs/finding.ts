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

/** Findings without repetition: two outputs may say the same of one place. */
export function distinctFindings(findings: readonly OutputFinding[]): OutputFinding[] {
  const known = new Map<string, OutputFinding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule, finding.span.start.offset, finding.message]);
    if (!known.has(key)) known.set(key, finding);
  }
  return [...known.values()];
}
