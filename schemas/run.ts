import { z } from 'zod';

/** What `$schema` of a run.json says. */
const RUN_SCHEMA = 'schemas/run.schema.json';

const counts = z.record(z.string(), z.int().min(0));
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What became of one source. */
const runArticle = z.strictObject({
  id: z.string(),
  source: z.string().describe('Path from the root of its input, with forward slashes'),
  sha256: sha256.nullable().describe('Of the bytes of the source; null where they could not be read'),
  sidecarSha256: sha256.optional().describe('Of the bytes of its sidecar; absent where it has none'),
  status: z.enum(['converted', 'quarantined']),
  rule: z.string().optional().describe('Of a quarantined one: the rule it broke'),
  reason: z.string().optional().describe('Of a quarantined one: why, in a sentence'),
  stale: z.boolean().optional().describe('Of a quarantined one: its last good output still stands'),
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
    converted: z.int().min(0),
    quarantined: z.int().min(0),
    severities: z
      .strictObject({ error: z.int().min(0), warning: z.int().min(0), info: z.int().min(0) })
      .describe('Number of findings by severity, accepted ones not counted'),
    findings: counts.describe('Number of findings by rule, accepted ones not counted'),
    repairs: counts.describe('Number of repairs by rule'),
    similarWorks: z
      .int()
      .min(0)
      .optional()
      .describe('Number of pairs of works of different articles that may be one, as `similar` in works.csv has them'),
    deletedCharacters: counts.describe('Characters other than white space that repairs deleted, by rule'),
  }),
});

export type RunArticle = z.infer<typeof runArticle>;
export type RunRecord = z.infer<typeof runRecord>;
export type RunTotals = RunRecord['totals'];
