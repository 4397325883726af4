import type { Root } from 'mdast';
import { type Plugin, unified } from 'unified';
import { markdown, text } from '../sources/index.js';
import { compileRecord } from './record/compile-record.js';
import { applyCorrections } from './stages/apply-corrections.js';
import { checkArticle } from './stages/check-article.js';
import { checkCitations } from './stages/check-citations.js';
import { identifyWorks } from './stages/identify-works.js';
import { inferHeadings } from './stages/infer-headings.js';
import { linkMarkers } from './stages/link-markers.js';
import { normalizeNotes } from './stages/normalize-notes.js';
import { parseCitations } from './stages/parse-citations.js';
import { resolveBackReferences } from './stages/resolve-back-references.js';
import { splitEndnotes } from './stages/split-endnotes.js';

/** What every article goes through once it is a tree, whatever it was read from, in this order. */
export const stages = {
  splitEndnotes,
  inferHeadings,
  linkMarkers,
  parseCitations,
  applyCorrections,
  resolveBackReferences,
  identifyWorks,
  normalizeNotes,
  checkCitations,
  checkArticle,
} satisfies Record<string, Plugin<[], Root>>;

const processor = unified().use(Object.values(stages)).use(compileRecord).freeze();

/** Raw text to record. remark-parse would take `1. Smith` for a list and `[1]: http://x` for a definition. */
export const article = processor().use(text).freeze();

/** Markdown to record. */
export const markdownArticle = processor().use(markdown).freeze();
