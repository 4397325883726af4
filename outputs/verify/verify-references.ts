import type { CslItem } from '../../schemas/index.js';
import type { SharedOutputs } from '../directory/shared-outputs.js';
import { cslJson } from '../references/csl-json.js';
import { worksTable } from '../tables/article-tables.js';
import { tablePath } from '../tables/table-sets.js';
import { readText } from './checksum-faults.js';
import { type Fault, MOST_FAULTS } from './fault.js';
import { readJson } from './read-json.js';
import { readTable } from './read-table.js';

/** Checks the references of a run: that they are CSL-JSON, and that each work of works.csv is in them once. */
export async function verifyReferences(directory: string, { sets, formats }: SharedOutputs): Promise<Fault[]> {
  const file = cslJson.name;
  const text = formats.includes(cslJson) ? readText(directory, file) : undefined;
  if (text === undefined) return [];
  const read = await readJson<CslItem[]>(text, 'references.schema.json', file);
  if (read.faults) return read.faults;
  const ids = new Set<string>();
  const faults: Fault[] = [];
  for (const { id } of read.value) {
    if (ids.has(id)) faults.push({ file, message: `The work ${id} stands twice.` });
    ids.add(id);
  }
  for (const set of sets.slice(0, 1)) {
    const table = readText(directory, tablePath(set, worksTable));
    const rows = table === undefined ? [] : readTable(worksTable, tablePath(set, worksTable), table);
    if (!Array.isArray(rows)) faults.push(...disagreements(ids, new Set(rows.rows.map((row) => row.get('canonical') as string)), file));
  }
  return faults.slice(0, MOST_FAULTS);
}

function disagreements(ids: ReadonlySet<string>, canonical: ReadonlySet<string>, file: string): Fault[] {
  return [
    ...[...canonical].filter((id) => !ids.has(id)).map((id) => ({ file, message: `The work ${id} of works.csv is not in it.` })),
    ...[...ids].filter((id) => !canonical.has(id)).map((id) => ({ file, message: `No row of works.csv has ${id} for its canonical id.` })),
  ];
}
