import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { isOutputRule, ruleOf } from '../../schemas/findings/index.js';
import { Names } from '../../schemas/ids.js';
import type { Config, Finding, Span } from '../../schemas/index.js';
import { acceptancesIn, type Draft } from './acceptances.js';
import { byPlace, placeId } from './place-id.js';

/** The findings of an article: its messages, sorted by place, with the configured severities and what a person accepted. */
export function findingsOf(file: VFile): Finding[] {
  const { config, sidecar, lines } = file.data.article!;
  const stated = file.messages.filter((message) => message.source === 'offprint').map((message) => draft(message, lines.spanOf(0, 0)));
  // What the outputs cannot say is found later, and what was accepted of it is met then.
  const acceptances = acceptancesIn(sidecar, (rule) => !isOutputRule(rule));
  const findings = [...stated.map(acceptances.applied), ...acceptances.unused()];
  return named(findings, String(file.value), config, new Names());
}

/** Findings in order of place, each with an id and its configured severity. @param names that are taken */
export function named(findings: readonly Draft[], source: string, config: Config, names: Names): Finding[] {
  return [...findings].sort(byPlace).flatMap((finding): Finding[] => {
    const severity = config.severity?.[finding.rule] ?? ruleOf(finding.rule).severity;
    return severity === 'off' ? [] : [{ id: placeId(finding.rule, finding.span, source, names), ...finding, severity }];
  });
}

function draft(message: VFileMessage, start: Span): Draft {
  const place = message.place && 'start' in message.place ? (message.place as Span) : start;
  const rule = message.ruleId as string;
  return {
    rule,
    severity: ruleOf(rule).severity,
    message: message.reason,
    span: place,
    ...(message.about !== undefined && { about: message.about }),
    ...(message.note !== undefined && { explanation: message.note }),
  };
}
