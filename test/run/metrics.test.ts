import { afterEach, describe, expect, it } from 'vitest';
import { measured } from '../../pipeline/commands/measured.js';
import { Refusal } from '../../pipeline/run/refusal.js';
import { metricsText } from '../../pipeline/run/report/metrics.js';
import { Site } from './site.js';

const counts = {
  articles: { converted: 3, quarantined: 1, unchanged: 7, deleted: 0 },
  severities: { error: 1, warning: 2, info: 5 },
};

let site: Site | undefined;
afterEach(() => site?.dispose());

describe('numbers for Prometheus', () => {
  it('stand each under its name, with help and type', () => {
    expect(metricsText(counts, { duration: 1.5, timestamp: 1_700_000_000.25, status: 3 }).split('\n')).toEqual([
      '# HELP offprint_articles Articles by what became of them.',
      '# TYPE offprint_articles gauge',
      'offprint_articles{status="converted"} 3',
      'offprint_articles{status="quarantined"} 1',
      'offprint_articles{status="unchanged"} 7',
      'offprint_articles{status="deleted"} 0',
      '# HELP offprint_findings Findings that count, by severity.',
      '# TYPE offprint_findings gauge',
      'offprint_findings{severity="error"} 1',
      'offprint_findings{severity="warning"} 2',
      'offprint_findings{severity="info"} 5',
      '# HELP offprint_run_duration_seconds How long the command took.',
      '# TYPE offprint_run_duration_seconds gauge',
      'offprint_run_duration_seconds 1.5',
      '# HELP offprint_run_timestamp_seconds When the command ended, in seconds since 1970.',
      '# TYPE offprint_run_timestamp_seconds gauge',
      'offprint_run_timestamp_seconds 1700000000.25',
      '# HELP offprint_run_exit_status Exit status of the command.',
      '# TYPE offprint_run_exit_status gauge',
      'offprint_run_exit_status 3',
      '',
    ]);
  });

  it('are written where a command fails, too, and its failure is told', async () => {
    const here = new Site();
    site = here;
    const metrics = `${here.root}/deep/offprint.prom`;
    const failing = measured({ metrics }, () => Promise.reject(new Refusal('The disk is full.')));
    await expect(failing).rejects.toThrow('The disk is full.');
    expect(here.read('deep/offprint.prom')).toMatch(/^offprint_run_exit_status 4$/m);
    expect(here.read('deep/offprint.prom')).not.toContain('offprint_articles');
  });

  it('that cannot be written are a refusal', async () => {
    site = new Site({ taken: '' });
    await expect(measured({ metrics: `${site.root}/taken/offprint.prom` }, () => Promise.resolve(0))).rejects.toThrow(
      /a part of its path is a file|something else stands in its place/,
    );
  });
});
