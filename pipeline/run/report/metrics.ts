import type { Severity } from '../../../schemas/index.js';

/** What a command came to, in numbers. */
export interface Counts {
  articles: Readonly<Record<'converted' | 'quarantined' | 'unchanged' | 'deleted', number>>;
  /** Findings that count, by severity. */
  severities: Readonly<Record<Severity, number>>;
}

/** How a command ran. */
export interface Running {
  /** How long it took, in seconds. */
  duration: number;
  /** When it ended, in seconds since 1970. */
  timestamp: number;
  status: number;
}

/**
 * Numbers in the text format of Prometheus, for the textfile collector of node_exporter.
 *
 * @param counts undefined where the command failed before there was anything to count
 */
export function metricsText(counts: Counts | undefined, { duration, timestamp, status }: Running): string {
  return [
    ...(counts ? gauge('offprint_articles', 'Articles by what became of them.', labelled('status', counts.articles)) : []),
    ...(counts ? gauge('offprint_findings', 'Findings that count, by severity.', labelled('severity', counts.severities)) : []),
    ...gauge('offprint_run_duration_seconds', 'How long the command took.', [['', duration]]),
    ...gauge('offprint_run_timestamp_seconds', 'When the command ended, in seconds since 1970.', [['', timestamp]]),
    ...gauge('offprint_run_exit_status', 'Exit status of the command.', [['', status]]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function gauge(name: string, help: string, values: readonly [labels: string, value: number][]): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...values.map(([labels, value]) => `${name}${labels} ${value}`)];
}

function labelled(label: string, counts: Readonly<Record<string, number>>): [labels: string, value: number][] {
  return Object.entries(counts).map(([value, count]) => [`{${label}="${value}"}`, count]);
}
