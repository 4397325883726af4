import type { VFile } from 'vfile';
import { accountForText } from '../outputs/verify/account-for-text.js';
import type { ArticleRecord } from '../schemas/index.js';
import { Quarantine } from '../schemas/quarantine.js';
import { article, markdownArticle } from './article.js';

/**
 * Turns an opened source into its record.
 *
 * @param file as `openSource` gives it: the decoded text, and what is known of it in `data.article`
 * @returns the record, in which every character of the source that is not white space is accounted for
 * @throws {Quarantine} with rule `text-lost` where one is not: such a record must not be trusted
 */
export function convert(file: VFile): ArticleRecord {
  const processor = file.data.article!.source.mediaType === 'text/markdown' ? markdownArticle : article;
  const record = processor.processSync(file).result as ArticleRecord;
  const [loss] = accountForText(record, String(file.value));
  if (loss)
    throw new Quarantine(
      'text-lost',
      `The record does not hold ${JSON.stringify(loss.text)}. This is a defect of offprint: the article is set aside so that nothing is lost.`,
      loss.span,
    );
  return record;
}
