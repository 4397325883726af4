import type { Severity } from '../../../../schemas/index.js';
import type { Span } from '../../../../schemas/span.js';
import type { Reported } from '../reported.js';

/** What SARIF calls the severities. */
export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note' };

/** A finding as SARIF has it. */
export interface SarifResult {
  ruleId: string;
  level: 'error' | 'warning' | 'note';
  message: { text: string };
  locations: { physicalLocation: { artifactLocation: { uri: string }; region?: Record<string, number> } }[];
  partialFingerprints: { offprintFindingId: string };
  suppressions?: { kind: 'external'; justification: string }[];
}

/** The findings of an article, and why it is set aside, as results. What a person accepted is suppressed. */
export function* resultsOf({ article, source, findings, aside }: Reported): Generator<SarifResult> {
  if (aside) {
    const { rule, reason, span } = aside;
    yield { ...common(rule, reason, source, span, `${article}/${rule}`), level: 'error' };
  }
  for (const { id, rule, severity, message, span, accepted } of findings) {
    yield {
      ...common(rule, message, source, span, `${article}/${id}`),
      level: LEVELS[severity],
      ...(accepted !== undefined && { suppressions: [{ kind: 'external', justification: accepted }] }),
    };
  }
}

function common(ruleId: string, text: string, source: string, span: Span | undefined, fingerprint: string): Omit<SarifResult, 'level'> {
  const physicalLocation = { artifactLocation: { uri: uriOf(source) }, ...(span && { region: regionOf(span) }) };
  return { ruleId, message: { text }, locations: [{ physicalLocation }], partialFingerprints: { offprintFindingId: fingerprint } };
}

/** The end of a region is the place after it, as that of a span. */
function regionOf({ start, end }: Span): Record<string, number> {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A path as a relative reference; half a surrogate pair is in no URI. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
