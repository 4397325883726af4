import { rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { registerOfAll, runFile, schemaFiles, tableFiles } from '../../outputs/directory/run-files.js';
import { writeFileAtomically } from '../../outputs/directory/write-file.js';
import { MANIFEST, writeManifest } from '../../outputs/manifest/manifest.js';
import { tablePath } from '../../outputs/tables/datapackage.js';
import { sha256 } from '../../schemas/ids.js';
import type { Config, RunRecord } from '../../schemas/index.js';
import { RUN_SCHEMA } from '../../schemas/run.js';
import { tables } from '../../schemas/tables.js';
import { TOOL } from '../../schemas/tool.js';
import { configurationHash } from './configuration-hash.js';
import type { Mapped } from './mapped.js';
import { writePlaces } from './previous.js';
import { asideTally, sumOf } from './tally.js';

/**
 * Makes from all articles what is there once: tables, schemas, run.json, and last the manifest, so that whoever checks
 * against it finds a whole set.
 *
 * @param mapped in any order
 */
export function reduce(out: string, mapped: readonly Mapped[], config: Config): RunRecord {
  const rows = mapped.flatMap((article) => article.rows ?? []);
  const wantsTables = config.outputs?.includes('csv') ?? true;
  const register = registerOfAll(rows);
  const shared = [...(wantsTables ? tableFiles(rows, config, register) : []), ...schemaFiles()];
  for (const { path, text } of shared) writeFileAtomically(out, path, text);
  if (!wantsTables) deleteTables(out);
  writePlaces(
    out,
    mapped.map(({ place }) => place),
  );
  const record = runRecordOf(mapped, config, register.pairs);
  const last = runFile(record);
  writeFileAtomically(out, last.path, last.text);
  const hashes = [...shared, last].map(({ path, text }) => ({ path, sha256: sha256(text) }));
  writeFileAtomically(out, MANIFEST, writeManifest([...mapped.flatMap((article) => article.hashes), ...hashes]));
  return record;
}

/** The record of the run. Articles are ordered by id, then by source: no order in which they came shows. */
function runRecordOf(mapped: readonly Mapped[], config: Config, similarWorks: number): RunRecord {
  const articles = mapped.map(({ entry }) => entry).sort((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(a.source, b.source));
  const { severities, findings, repairs, deletedCharacters } = sumOf(
    mapped.flatMap(({ entry, tally }) => (entry.rule === undefined ? [tally] : [tally, asideTally(entry.rule)])),
  );
  return {
    $schema: RUN_SCHEMA,
    version: 1,
    tool: { ...TOOL },
    configuration: { sha256: configurationHash(config) },
    articles,
    totals: {
      converted: articles.filter(({ status }) => status === 'converted').length,
      quarantined: articles.filter(({ status }) => status === 'quarantined').length,
      severities,
      findings,
      repairs,
      similarWorks,
      deletedCharacters,
    },
  };
}

/** Tables that an earlier run wrote and that are not wanted now would tell of other articles than run.json does. */
function deleteTables(out: string): void {
  for (const path of [...tables.map(tablePath), 'datapackage.json']) rmSync(join(out, path), { force: true });
  try {
    rmdirSync(join(out, 'tables'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'ENOENT') throw error;
  }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
