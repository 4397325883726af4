import type { RunArticle } from '../../schemas/run.js';
import { articleFolder } from '../directory/article-folder.js';
import { readArticleRecord } from '../directory/read-run.js';
import { compareFields } from './compare-lists.js';
import { compareRecords } from './compare-records.js';
import type { Delivery } from './delivery.js';
import type { Difference } from './difference.js';

/** What a comparison came to. */
export interface Comparison {
  differences: Difference[];
  /** Numbers of articles. */
  articles: { added: number; removed: number; changed: number; same: number };
}

/**
 * Compares two deliveries by the ids of articles, notes, citations and all else that has one. There is no difference exactly
 * where every file has the same bytes.
 *
 * @throws {UsageError} where a record cannot be read
 */
export async function compareDeliveries(before: Delivery, after: Delivery): Promise<Comparison> {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const differences: Difference[] = [];
  const articles = { added: 0, removed: 0, changed: 0, same: 0 };
  for (const key of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const [was, is] = [old.get(key), now.get(key)];
    const found =
      was && is
        ? await compareArticles(before, after, was, is)
        : [await wholeArticle(was ? before : after, (was ?? is) as RunArticle, !was)];
    const id = (is ?? was)?.id ?? key;
    differences.push(...found.map((difference) => ({ article: id, ...difference })));
    articles[found.length === 0 ? 'same' : was && is ? 'changed' : was ? 'removed' : 'added']++;
  }
  // That tables differ whose articles do goes without saying.
  const files = differences.length ? [] : filesThatDiffer(before, after, () => true);
  return { differences: [...differences, ...aboutTheRun(before, after), ...files], articles };
}

/** Entries of run.json by id; those that were set aside since others claim their id, by id and source. */
function entriesOf({ run }: Delivery): Map<string, RunArticle> {
  const counts = new Map<string, number>();
  for (const { id } of run.articles) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map(
    run.articles.map((entry) => [counts.get(entry.id) === 1 || entry.outputs.length ? entry.id : `${entry.id} ${entry.source}`, entry]),
  );
}

async function wholeArticle(delivery: Delivery, { id, source, outputs }: RunArticle, added: boolean): Promise<Difference> {
  const record = outputs.length ? await readArticleRecord(delivery.directory, id) : undefined;
  const shown = record?.metadata.title ?? source;
  return { what: 'article', ...(added ? { change: 'added', after: shown } : { change: 'removed', before: shown }) };
}

async function compareArticles(before: Delivery, after: Delivery, was: RunArticle, is: RunArticle): Promise<Difference[]> {
  const differences = [
    ...compareFields('source', sourceFields(was), sourceFields(is)),
    ...compareFields('status', statusFields(was), statusFields(is)),
  ];
  if (!was.outputs.length || !is.outputs.length) return differences;
  const record = `${articleFolder(is.id)}/article.json`;
  const checksum = before.checksums.get(record);
  if (checksum === undefined || checksum !== after.checksums.get(record))
    differences.push(...compareRecords(await readArticleRecord(before.directory, is.id), await readArticleRecord(after.directory, is.id)));
  const outputs = new Set([...was.outputs, ...is.outputs]);
  const files = filesThatDiffer(before, after, (path) => outputs.has(path));
  // That files differ whose article does goes without saying.
  return [...differences, ...(differences.length ? files.filter(({ change }) => change !== 'changed') : files)];
}

function sourceFields({ source, sha256, sidecarSha256 }: RunArticle): Record<string, unknown> {
  return { path: source, sha256, sidecarSha256 };
}

function statusFields({ status, rule, reason, stale }: RunArticle): Record<string, unknown> {
  return { status, rule, reason, stale };
}

/** What made the outputs, and with which settings. */
function aboutTheRun({ run: was }: Delivery, { run: is }: Delivery): Difference[] {
  return [
    ...compareFields('software', { ...was.tool }, { ...is.tool }),
    ...compareFields('configuration', was.configuration, is.configuration),
  ];
}

function filesThatDiffer(before: Delivery, after: Delivery, counts: (path: string) => boolean): Difference[] {
  const paths = [...new Set([...before.checksums.keys(), ...after.checksums.keys()])].filter(counts).sort();
  return paths.flatMap((path): Difference[] => {
    const [was, is] = [before.checksums.get(path), after.checksums.get(path)];
    return was === is ? [] : [{ what: 'file', change: was && is ? 'changed' : is ? 'added' : 'removed', id: path }];
  });
}
