import { z } from 'zod';
import { severity } from './record.js';

/** What `$schema` of a run.json says. */
export const RUN_SCHEMA = 'schemas/run.schema.json';

const counts = z.record(z.string(), z.int().min(0));

/** What became of one source. */
export const runArticle = z.strictObject({
  id: z.string(),
  source: z.string().describe('Path from the root of its input, with forward slashes'),
  sha256: z.string(),
  status: z.enum(['converted', 'quarantined']),
  reason: z.string().optional().describe('Of a quarantined one: why, as a sentence'),
  rule: z.string().optional().describe('Of a quarantined one: the rule it broke'),
  stale: z.boolean().optional().describe('Of a quarantined one: its last good output still stands'),
  root: z.string().optional().describe('Name of the input it belongs to'),
  findings: counts.describe('Number of findings by rule; accepted ones are not counted'),
  outputs: z.array(z.string()).describe('Paths of its files, from the directory of run.json'),
});

/** The whole run. It holds no time and no duration: the same input gives the same bytes. */
export const runRecord = z.strictObject({
  $schema: z.literal(RUN_SCHEMA),
  version: z.literal(1),
  tool: z.strictObject({ name: z.literal('offprint'), version: z.string() }),
  configuration: z.strictObject({ sha256: z.string() }),
  articles: z.array(runArticle),
  totals: z.strictObject({
    converted: z.int(),
    quarantined: z.int(),
    severities: z.record(severity, z.int()),
    findings: counts.describe('Number of findings by rule'),
    repairs: counts.describe('Number of repairs by rule'),
    deletedCharacters: counts.describe('Characters other than white space that repairs deleted, by rule'),
  }),
});

export type RunArticle = z.infer<typeof runArticle>;
export type RunRecord = z.infer<typeof runRecord>;
