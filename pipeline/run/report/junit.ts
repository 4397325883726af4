import { element, written, type Xml } from '../../../outputs/jats/xml.js';
import type { Severity } from '../../../schemas/index.js';
import { asideLine, findingLine } from './finding-line.js';
import type { Reported } from './reported.js';

/**
 * A report in the XML of JUnit: a test case for each article. It fails by findings of severity error, and is an error where
 * the article is set aside; warnings stand in its output. What a person accepted is left out, and so is what is for
 * information.
 */
export function junitReport(reported: Iterable<Reported>): string {
  const cases: Xml[] = [];
  let [failures, errors] = [0, 0];
  for (const one of reported) {
    const wrong = faultsOf(one);
    if (one.aside) errors++;
    else if (wrong) failures++;
    const warnings = linesOf(one, 'warning');
    cases.push(
      element('testcase', { name: one.article, classname: one.source, file: one.source }, [
        wrong,
        warnings.length ? element('system-out', {}, [warnings.join('\n')]) : undefined,
      ]),
    );
  }
  const counts = { tests: String(cases.length), failures: String(failures), errors: String(errors) };
  const suite = element('testsuite', { name: 'offprint', ...counts }, cases);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written([element('testsuites', counts, [suite])])}\n`;
}

/** A test case has one verdict: many servers read no more than the first. */
function faultsOf(one: Reported): Xml | undefined {
  const lines = linesOf(one, 'error');
  if (one.aside) {
    const { rule, reason } = one.aside;
    return element('error', { type: rule, message: reason }, [[asideLine(one.source, one.aside), ...lines].join('\n')]);
  }
  const first = one.findings.find(({ severity, accepted }) => severity === 'error' && accepted === undefined);
  if (!first) return undefined;
  const more = lines.length > 1 ? ` (and ${lines.length - 1} more)` : '';
  return element('failure', { type: first.rule, message: `${first.message}${more}` }, [lines.join('\n')]);
}

function linesOf({ source, findings }: Reported, wanted: Severity): string[] {
  return findings
    .filter(({ severity, accepted }) => severity === wanted && accepted === undefined)
    .map((finding) => findingLine(source, finding));
}
