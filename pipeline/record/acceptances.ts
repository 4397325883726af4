import type { Finding, Sidecar, Span } from '../../schemas/index.js';

/** A finding before it has its id. */
export type Draft = Omit<Finding, 'id'>;

/** What a person accepted, and what of it is still to be met. */
export interface Acceptances {
  /** The finding, with the reason where it is accepted. */
  applied(finding: Draft): Draft;
  /** A finding for each acceptance that met none. */
  unused(): Draft[];
}

const TOP: Span = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

/**
 * The acceptances of a sidecar.
 *
 * @param concerns which rules these findings may have: acceptances of others are left to whoever makes those findings
 */
export function acceptancesIn(sidecar: Sidecar | undefined, concerns: (rule: string) => boolean): Acceptances {
  const all = (sidecar?.accept ?? []).filter(({ rule }) => concerns(rule));
  const used = new Set<(typeof all)[number]>();
  return {
    applied: (finding) => {
      const acceptance = all.find(({ rule, about }) => rule === finding.rule && (about === undefined || about === finding.about));
      if (!acceptance) return finding;
      used.add(acceptance);
      return { ...finding, accepted: acceptance.reason };
    },
    unused: () =>
      all
        .filter((acceptance) => !used.has(acceptance))
        .map(({ rule, about }) => {
          const what = about === undefined ? `“${rule}”` : `“${rule}” about ${about}`;
          const message = `The sidecar accepts a finding ${what}, but the article has none. Take it out of \`accept:\`, or correct it.`;
          return { rule: 'unused-acceptance', severity: 'warning', message, span: TOP };
        }),
  };
}
