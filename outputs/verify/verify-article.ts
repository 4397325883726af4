import { existsSync, readFileSync } from 'node:fs';
import { sha256 } from '../../schemas/ids.js';
import type { ArticleRecord, RunArticle } from '../../schemas/index.js';
import { articleFolder } from '../directory/article-files.js';
import { safePath } from '../directory/safe-path.js';
import { referencesJson } from '../json/article-json.js';
import { accountForText } from './account-for-text.js';
import type { Fault } from './fault.js';
import { schemaFaults } from './json-schema.js';
import { verifyJats } from './verify-jats.js';
import { verifyMarkdown } from './verify-markdown.js';

/** Checks the files of one article against each other and against what they must be. */
export async function verifyArticle(directory: string, { id, sha256: hash, status }: RunArticle): Promise<Fault[]> {
  const folder = articleFolder(id);
  const read = (name: string): string | undefined => {
    const path = safePath(directory, `${folder}/${name}`);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const [source, json] = [read('source.txt'), read('article.json')];
  if (source === undefined || json === undefined)
    return [{ file: `${folder}/article.json`, message: 'article.json or source.txt is missing.' }];
  const record = JSON.parse(json) as ArticleRecord;
  const faults = await schemaFaults('article.schema.json', record, `${folder}/article.json`);
  if (faults.length) return faults;
  if (record.id !== id) faults.push({ file: `${folder}/article.json`, message: `The record is that of “${record.id}”.` });
  if (status === 'converted' && record.source.sha256 !== hash)
    faults.push({ file: `${folder}/article.json`, message: 'The record was made of other bytes than run.json says.' });
  faults.push(...sourceFaults(record, source, folder), ...referenceFaults(record, folder));
  const references = read('references.json');
  if (references !== undefined && references !== referencesJson(record))
    faults.push({ file: `${folder}/references.json`, message: 'It does not hold the works of article.json.' });
  const xml = read('article.xml');
  if (xml !== undefined) faults.push(...(await verifyJats(xml, record, `${folder}/article.xml`)));
  const markdown = read('article.md');
  if (markdown !== undefined) faults.push(...(await verifyMarkdown(markdown, record, `${folder}/article.md`)));
  return faults;
}

/** UTF-8 sources are their own source.txt, but for a byte order mark; and every character of it must be in the record. */
function sourceFaults(record: ArticleRecord, source: string, folder: string): Fault[] {
  const { encoding, bytes, sha256: hash } = record.source;
  const faults = accountForText(record, source).map(({ kind, text, span }) => ({
    file: `${folder}/article.json`,
    message:
      kind === 'lost'
        ? `source.txt:${span.start.line}:${span.start.column}: ${JSON.stringify(text)} is not in the record.`
        : `The record says ${JSON.stringify(text)}, which does not stand at source.txt:${span.start.line}.`,
  }));
  if (encoding === 'utf-8' && Buffer.byteLength(source) === bytes && sha256(source) !== hash)
    faults.push({ file: `${folder}/source.txt`, message: 'It is not the source that the record was made of.' });
  return faults;
}

/** Ids within a record must lead somewhere. */
function referenceFaults(record: ArticleRecord, folder: string): Fault[] {
  const notes = new Set(record.notes.map(({ id }) => id));
  const citations = new Set(record.citations.map(({ id }) => id));
  const works = new Set(record.works.map(({ id }) => id));
  const lost: string[] = [];
  const expect = (known: ReadonlySet<string>, id: string | null | undefined, from: string): void => {
    if (id !== null && id !== undefined && !known.has(id)) lost.push(`${from} leads to ${id}, which is not there.`);
  };
  for (const { id, note } of record.markers) expect(notes, note, id);
  for (const { id, work, antecedent } of record.citations) {
    expect(works, work, id);
    expect(citations, antecedent, id);
  }
  for (const { id, citations: own, references } of record.notes) {
    for (const one of own) expect(citations, one, id);
    for (const one of references) expect(works, one, id);
  }
  for (const { id, citations: own } of record.works) for (const one of own) expect(citations, one, id);
  return lost.map((message) => ({ file: `${folder}/article.json`, message }));
}
