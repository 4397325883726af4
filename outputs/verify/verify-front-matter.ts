import { contributorName } from '../../schemas/contributor-name.js';
import type { ArticleRecord } from '../../schemas/index.js';

/** What front matter may say of an article, and what it must be where it does. */
function expected({ id, source, metadata, markers, notes, citations, works }: ArticleRecord): [path: string[], value: unknown][] {
  const { title, issued, language, url, authors } = metadata;
  const names = authors?.map(contributorName);
  return [
    [['offprint', 'id'], id],
    [['offprint', 'sha256'], source.sha256],
    [['title'], title],
    [['date'], issued],
    [['lang'], language === 'und' ? undefined : language],
    [['canonical'], url],
    [['authors'], names?.join('\n')],
    [['offprint', 'counts', 'markers'], markers.length],
    [['offprint', 'counts', 'notes'], notes.length],
    [['offprint', 'counts', 'citations'], citations.length],
    [['offprint', 'counts', 'works'], works.length],
  ];
}

/**
 * Compares the front matter of article.md with the record.
 *
 * @param matter the YAML between the fences
 */
export async function matterFaults(matter: string, record: ArticleRecord): Promise<string[]> {
  const { isSeq, parseDocument } = await import('yaml');
  const document = parseDocument(matter);
  if (document.errors.length) return [`Its front matter is no YAML: ${document.errors[0]?.message.split('\n')[0]}`];
  return expected(record).flatMap(([path, value]) => {
    const node = document.getIn(path, true);
    const found = isSeq(node) ? node.toJSON().join('\n') : document.getIn(path);
    return found === value ? [] : [`Its front matter has another \`${path.join('.')}\` than article.json: ${JSON.stringify(found)}.`];
  });
}
