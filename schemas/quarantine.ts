import type { RuleId } from './findings/index.js';
import type { Span } from './span.js';

/** Thrown where an article cannot be used: it is set aside with this reason, and the run goes on. */
export class Quarantine extends Error {
  override readonly name = 'Quarantine';
  readonly rule: RuleId;
  readonly span: Span | undefined;

  /**
   * @param rule the rule that was broken
   * @param message what was found, what was expected and what to do, in plain sentences
   * @param span where, if a place is known
   */
  constructor(rule: RuleId, message: string, span?: Span) {
    super(message);
    this.rule = rule;
    this.span = span;
  }
}
