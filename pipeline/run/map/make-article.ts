import { articleFiles, type Compilers, compileArticle, loadCompilers, type OutputFile } from '../../../outputs/directory/article-files.js';
import type { ArticleRecord, Config } from '../../../schemas/index.js';
import { openSource } from '../../../sources/index.js';
import { convert } from '../../convert.js';
import type { Keys } from '../keys.js';
import { type Content, readSource } from '../read-source.js';
import { changedMeanwhile, setAside, tookTooLong } from '../set-aside.js';
import type { SetAside, Source } from '../source.js';
import { optionsFor } from './options-for.js';
import { withOutputFindings } from './record-findings.js';
import { TimeIsUp, withinTime } from './within-time.js';

/** A record, and the content of the files made from it. */
export interface Made {
  record: ArticleRecord;
  files: OutputFile[];
  aside?: undefined;
}

/** Why there are none. */
export interface NotMade {
  aside: SetAside;
  /** Whether it was stopped in the middle: then the thread is not to go on. */
  timeIsUp?: true;
}

/** An article that is to be made, and its key when that was planned. */
export interface ToMake {
  source: Source;
  key: string;
}

/**
 * Loads what makes articles.
 *
 * @param timeout longest time that one may take, in seconds
 * @returns makes one article, from its source to the content of its files. Nothing is written, and nothing is thrown:
 *   what is wrong sets it aside
 */
export async function articleMaker(config: Config, keys: Keys, timeout: number): Promise<(article: ToMake) => Made | NotMade> {
  const compilers = await loadCompilers(config);
  return ({ source, key }) => {
    const content = readSource(source, config, keys);
    if (content.aside) return { aside: content.aside };
    if (content.key !== key) return { aside: changedMeanwhile() };
    try {
      return withinTime(Math.max(1, Math.round(timeout * 1000)), () => makeArticle(source, content, config, compilers));
    } catch (error) {
      return error instanceof TimeIsUp ? { aside: tookTooLong(timeout), timeIsUp: true } : { aside: setAside(error) };
    }
  };
}

function makeArticle(source: Source, content: Content, config: Config, compilers: Compilers): Made {
  const file = openSource(content.bytes, optionsFor(source, content, config));
  const converted = convert(file);
  const compiled = compileArticle(converted, config, compilers);
  const text = String(file.value);
  const record = withOutputFindings(converted, compiled.findings, text, config, file.data.article?.sidecar);
  return { record, files: articleFiles(record, text, compiled, config) };
}
