import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../pipeline/run/run.js';
import { rules } from '../../schemas/findings/index.js';
import type { RuleExample, RunRecord } from '../../schemas/index.js';
import { findSources, readConfig } from '../../sources/index.js';

/** What a run over the files of an example finds: how often each rule, and how grave what it found is. */
async function found({ files, config }: RuleExample): Promise<RunRecord> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-rule-'));
  try {
    const input = join(folder, 'articles');
    mkdirSync(input);
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(input, name), typeof content === 'string' ? content : Uint8Array.from(content));
    }
    const out = join(folder, 'out');
    const sources = await findSources([input], { cwd: folder, out });
    if (config !== undefined) writeFileSync(join(folder, 'offprint.yaml'), config);
    const { config: settings } = await readConfig(undefined, folder);
    const { record } = await run({ sources, folders: new Set([input]), out, config: settings });
    expect(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'))).toEqual(record);
    return record;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const withExamples = rules.flatMap(({ id, severity, quarantines, examples }) =>
  examples ? [{ id, severity, quarantines, ...examples }] : [],
);

describe.each(withExamples)('the examples of $id', ({ id, severity, quarantines, bad, good }) => {
  it('are found where they are bad', async () => {
    const { totals, articles } = await found(bad);
    expect(totals.findings).toHaveProperty([id]);
    const aside = articles.filter(({ rule }) => rule === id);
    if (quarantines) expect(aside.map(({ status }) => status)).toContain('quarantined');
    else {
      expect(totals.quarantined).toBe(0);
      expect(totals.severities[severity]).toBeGreaterThan(0);
    }
  });

  it('are not found where they are good', async () => {
    const { totals } = await found(good);
    expect(totals.findings).not.toHaveProperty([id]);
    expect(totals.quarantined).toBe(0);
  });
});

describe('the registry of rules', () => {
  it('has an example for every rule but those that no source can yield', () => {
    expect(rules.filter(({ examples }) => !examples).map(({ id }) => id)).toEqual(['text-lost', 'article-failed', 'article-unfinished']);
  });

  it('has each id once, and says of each what, why and what to do', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, summary, why, mend } of rules) for (const text of [summary, why, mend]) expect(text, id).toMatch(/[.!?)]$/);
  });
});
