import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type RuleId, ruleOf } from './findings/index.js';
import type { Severity } from './record.js';
import type { Span } from './span.js';

/** What a message of ours says beyond what every VFileMessage says. */
export interface Report {
  rule: RuleId;
  /** Where; the whole file where there is no better place. */
  span: Span;
  /** What was found, what was expected, what to do: plain sentences for an editor. */
  message: string;
  /** Id of the marker, note, citation or work it speaks of. */
  about?: string;
  /** Details that would make the message too long. */
  explanation?: string;
}

declare module 'vfile-message' {
  interface VFileMessage {
    severity?: Severity;
    about?: string;
  }
}

/** States a finding about a file, with the severity that its rule has by default; the record applies the configuration's. */
export function report(file: VFile, { rule, span, message, about, explanation }: Report): VFileMessage {
  const { severity } = ruleOf(rule);
  const stated = file.message(message, { place: span, source: 'offprint', ruleId: rule });
  stated.url = `docs/reference/findings.md#${rule}`;
  stated.severity = severity;
  // vfile: null is for information, false is a warning; true (fatal) is never ours, since only a quarantine ends an article.
  stated.fatal = severity === 'info' ? undefined : false;
  if (about !== undefined) stated.about = about;
  if (explanation !== undefined) stated.note = explanation;
  return stated;
}
