import { articleFiles, compileArticle, type OutputFile } from '../../outputs/directory/article-files.js';
import type { ArticleRecord, Config } from '../../schemas/index.js';
import { convertOpened, type SetAside, setAside } from './convert-source.js';
import { openPlanned, type Planned } from './plan.js';
import { withOutputFindings } from './record-findings.js';

/** A record, and the content of the files made from it. */
export interface Converted {
  record: ArticleRecord;
  files: OutputFile[];
  aside?: undefined;
}

/** Why there are none. */
export interface NotConverted {
  aside: SetAside;
  /** Of the bytes of the source; null where they could not be read. */
  sha256: string | null;
}

/** One article, from its source to the content of its files. Nothing is written, and nothing is thrown: what is wrong sets it aside. */
export async function makeArticle(planned: Planned, config: Config): Promise<Converted | NotConverted> {
  const opened = await openPlanned(planned, config);
  if (opened.aside) return opened;
  const { file, sha256 } = opened;
  const converted = convertOpened(file);
  if (converted.aside) return { aside: converted.aside, sha256 };
  try {
    const compiled = await compileArticle(converted.record, config);
    const source = String(file.value);
    const record = withOutputFindings(converted.record, compiled.findings, source, config, file.data.article?.sidecar);
    return { record, files: articleFiles(record, source, compiled, config) };
  } catch (error) {
    return { aside: setAside(error), sha256 };
  }
}
