import { sha256 } from '../../schemas/ids.js';
import type { ArticleRecord, RunArticle } from '../../schemas/index.js';
import { articleFolder } from '../directory/article-folder.js';
import { referenceFiles, referenceFormats } from '../references/reference-files.js';
import { accountForText } from './account-for-text.js';
import { readText } from './checksum-faults.js';
import { danglingIds } from './dangling-ids.js';
import { type Fault, MOST_FAULTS } from './fault.js';
import { readJson } from './read-json.js';
import { verifyJats } from './verify-jats.js';
import { verifyMarkdown } from './verify-markdown.js';

/** What was found of an article, and its record where it is sound. */
export interface VerifiedArticle {
  faults: Fault[];
  record?: ArticleRecord;
}

/** Checks the files of one article against each other and against what they must be. */
export async function verifyArticle(directory: string, entry: RunArticle): Promise<VerifiedArticle> {
  const folder = articleFolder(entry.id);
  const file = `${folder}/article.json`;
  const [source, json] = [readText(directory, `${folder}/source.txt`), readText(directory, file)];
  if (source === undefined || json === undefined) return { faults: [{ file, message: 'article.json or source.txt is not there.' }] };
  const read = await readJson<ArticleRecord>(json, 'article.schema.json', file);
  if (read.faults) return { faults: read.faults };
  try {
    const record = read.value;
    const faults = [...entryFaults(record, entry, file), ...sourceFaults(record, source, folder)];
    faults.push(
      ...danglingIds(record)
        .slice(0, MOST_FAULTS)
        .map((message) => ({ file, message })),
      ...(await outputFaults(directory, folder, record)),
    );
    return { faults, record };
  } catch (error) {
    // The schema leaves mdast open, so a record from elsewhere may hold a tree that nobody can walk.
    return { faults: [{ file, message: `The record cannot be followed: ${(error as Error).message}` }] };
  }
}

async function outputFaults(directory: string, folder: string, record: ArticleRecord): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { name, text } of referenceFiles(record, referenceFormats)) {
    const written = readText(directory, `${folder}/${name}`);
    if (written !== undefined && written !== text)
      faults.push({ file: `${folder}/${name}`, message: 'It does not hold the works of article.json.' });
  }
  const xml = readText(directory, `${folder}/article.xml`);
  if (xml !== undefined) faults.push(...(await verifyJats(xml, record, `${folder}/article.xml`)).slice(0, MOST_FAULTS));
  const markdown = readText(directory, `${folder}/article.md`);
  if (markdown !== undefined) faults.push(...(await verifyMarkdown(markdown, record, `${folder}/article.md`)).slice(0, MOST_FAULTS));
  return faults;
}

/** What run.json says of the article. Of one that was set aside, the record is that of an earlier run. */
function entryFaults({ id, source, findings }: ArticleRecord, entry: RunArticle, file: string): Fault[] {
  if (id !== entry.id) return [{ file, message: `The record is that of “${id}”.` }];
  if (entry.status !== 'converted') return [];
  const faults: Fault[] = [];
  if (source.sha256 !== entry.sha256 || source.path !== entry.source)
    faults.push({ file: 'run.json', message: `It names another source for “${id}” than ${file}.` });
  const counts = new Map<string, number>();
  for (const { rule, accepted } of findings) if (accepted === undefined) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const listed = Object.entries(entry.findings);
  if (listed.length !== counts.size || listed.some(([rule, count]) => counts.get(rule) !== count))
    faults.push({ file: 'run.json', message: `It counts other findings for “${id}” than ${file} has.` });
  return faults;
}

/** Every character of source.txt must be in the record. A source in UTF-8 is its own source.txt, but for a byte order mark. */
function sourceFaults(record: ArticleRecord, source: string, folder: string): Fault[] {
  const { encoding, bytes, sha256: hash } = record.source;
  const faults = accountForText(record, source).map(({ kind, text, span }) => ({
    file: `${folder}/article.json`,
    message:
      kind === 'lost'
        ? `source.txt:${span.start.line}:${span.start.column}: ${JSON.stringify(text)} is not in the record.`
        : `The record says ${JSON.stringify(text)}, which does not stand at source.txt:${span.start.line}:${span.start.column}.`,
  }));
  if (encoding === 'utf-8' && Buffer.byteLength(source) === bytes && sha256(source) !== hash)
    faults.push({ file: `${folder}/source.txt`, message: 'It is not the source that the record was made of.' });
  return faults;
}
