import { Document, isScalar, visit } from 'yaml';
import { contributorName } from '../../schemas/contributor-name.js';
import type { ArticleRecord, Aside } from '../../schemas/index.js';

/** The asides that an editor wants to see: what is layout, or metadata already, is none of them. */
const SHOWN = new Set<Aside['role']>(['series', 'contents', 'disclaimer', 'biography', 'correction', 'navigation', 'unknown']);

/** Whether an aside has words that stand nowhere else. */
export function isShown({ role }: Aside): boolean {
  return SHOWN.has(role);
}

/** Signs that some reader of YAML takes for a line end, or for no text at all. They are safe as escapes only. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

/**
 * The front matter of an article: what a CMS reads, and ours under `offprint`. The order of the keys is fixed; a key
 * without a value is absent.
 *
 * @param show whether asides stand here, and how many notes the source lacks
 */
export function frontMatter(record: ArticleRecord, show: { asides: boolean; missing: number }): string {
  const { id, metadata, asides, source, markers, notes, citations, works } = record;
  const shown = show.asides ? asides.filter(isShown).map(({ role, text }) => ({ role, text })) : [];
  const data = {
    title: metadata.title,
    slug: metadata.slug ?? id,
    date: metadata.issued,
    lastmod: metadata.modified,
    authors: metadata.authors?.map(contributorName),
    description: metadata.abstract,
    tags: metadata.keywords,
    lang: metadata.language === 'und' ? undefined : metadata.language,
    canonical: metadata.url,
    offprint: {
      id,
      source: source.path,
      sha256: source.sha256,
      ...(metadata.series !== undefined && { series: metadata.series }),
      ...(shown.length > 0 && { asides: shown }),
      counts: { markers: markers.length, notes: notes.length, missing: show.missing, citations: citations.length, works: works.length },
    },
  };
  return `---\n${yamlOf(data)}---\n`;
}

/** YAML that readers of version 1.1 take for the same: to these, a plain `no`, `1_000` or `12:30` is no text. */
function yamlOf(data: object): string {
  const document = new Document(data, { version: '1.2', compat: 'yaml-1.1' });
  visit(document, {
    Scalar(_key, node) {
      if (isScalar(node) && typeof node.value === 'string' && UNSAFE.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  const yaml = document.toString({ lineWidth: 0, defaultStringType: 'PLAIN', defaultKeyType: 'PLAIN' });
  return (
    yaml
      .replace(new RegExp(UNSAFE, 'g'), (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
      // A whole date stands plain: so it is a date to every CMS.
      .replace(/^(date|lastmod): "(\d{4}-\d\d-\d\d)"$/gm, '$1: $2')
  );
}
