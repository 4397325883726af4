import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { ruleOf } from '../../schemas/findings/index.js';
import { Names } from '../../schemas/ids.js';
import type { Finding, Sidecar, Span } from '../../schemas/index.js';
import { byPlace, placeId } from './place-id.js';

/** The findings of an article: its messages, sorted by place, with the configured severities and what a person accepted. */
export function findingsOf(file: VFile): Finding[] {
  const { config, sidecar, lines } = file.data.article!;
  const names = new Names();
  const source = String(file.value);
  const stated = file.messages.filter((message) => message.source === 'offprint').map((message) => draft(message, lines.spanOf(0, 0)));
  const used = new Set<number>();
  const findings = stated
    .map((finding) => accepted(finding, sidecar, used))
    .concat(unusedAcceptances(sidecar, used, lines.spanOf(0, 0)))
    .sort(byPlace)
    .flatMap((finding): Finding[] => {
      const severity = config.severity?.[finding.rule] ?? ruleOf(finding.rule).severity;
      return severity === 'off' ? [] : [{ id: placeId(finding.rule, finding.span, source, names), ...finding, severity }];
    });
  return findings;
}

type Draft = Omit<Finding, 'id'>;

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

function accepted(finding: Draft, sidecar: Sidecar | undefined, used: Set<number>): Draft {
  const index = (sidecar?.accept ?? []).findIndex(
    ({ rule, about }) => rule === finding.rule && (about === undefined || about === finding.about),
  );
  if (index === -1) return finding;
  used.add(index);
  return { ...finding, accepted: sidecar?.accept?.[index]?.reason ?? '' };
}

function unusedAcceptances(sidecar: Sidecar | undefined, used: ReadonlySet<number>, start: Span): Draft[] {
  return (sidecar?.accept ?? []).flatMap(({ rule, about }, index): Draft[] => {
    if (used.has(index)) return [];
    const what = about === undefined ? `“${rule}”` : `“${rule}” about ${about}`;
    const message = `The sidecar accepts a finding ${what}, but the article has none. Take it out of \`accept:\`, or correct it.`;
    return [{ rule: 'unused-acceptance', severity: 'warning', message, span: start }];
  });
}
