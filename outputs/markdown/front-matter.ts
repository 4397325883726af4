import { stringify } from 'yaml';
import type { ArticleRecord, Contributor } from '../../schemas/index.js';
import { noteSlots } from '../note-slots.js';

/** The asides that an editor wants to see: what is layout, or metadata already, is none of them. */
const SHOWN = new Set(['series', 'disclaimer', 'biography', 'correction', 'navigation', 'unknown']);

/** The front matter of an article: what a CMS reads, and ours under `offprint`. Keys without a value are absent. */
export function frontMatter(record: ArticleRecord): string {
  const { id, metadata, asides, source, markers, notes, citations, works } = record;
  const shown = asides.filter(({ role }) => SHOWN.has(role)).map(({ role, text }) => ({ role, text }));
  const data = {
    title: metadata.title,
    slug: id,
    date: metadata.issued,
    authors: metadata.authors?.map(nameOf),
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
      counts: {
        markers: markers.length,
        notes: notes.length,
        missing: noteSlots(record).length - notes.length,
        citations: citations.length,
        works: works.length,
      },
    },
  };
  return `---\n${stringify(data, { lineWidth: 0, defaultStringType: 'PLAIN', defaultKeyType: 'PLAIN' })}---\n`;
}

function nameOf({ family, given, literal }: Contributor): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}
