import type { ArticleRecord, Output } from '../../schemas/index.js';
import { toBibtex } from './bibtex.js';
import { referencesJson } from './csl-json.js';
import { toRis } from './ris.js';

/** The works of an article in the formats of reference managers, and the output that each belongs to. */
export function referenceFiles(record: ArticleRecord): { output: Output; name: string; text: string }[] {
  const items = record.works.map(({ csl }) => csl);
  return [
    { output: 'json', name: 'references.json', text: referencesJson(record) },
    { output: 'bibtex', name: 'references.bib', text: toBibtex(items) },
    { output: 'ris', name: 'references.ris', text: toRis(items) },
  ];
}
