import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { Citation, Repair } from '../../schemas/index.js';
import { report } from '../../schemas/report.js';
import { hasGivenNames } from '../citations/antecedents/repeat-author.js';
import { citationsByNote } from '../citations/by-note.js';
import { citedItem } from '../citations/cited-item.js';
import { namesGoOn } from '../citations/normal-form/names-go-on.js';
import { normalizeCitation } from '../citations/normal-form/normalize-citation.js';
import { rootOf } from '../citations/root-of.js';
import { notesOf } from '../note-text.js';

/** A citation less sure than this keeps its own words: a wrong normal form is worse than none. */
const NORMAL_FORM_BAR = 0.8;

/** Writes each note again: its prose as it stands, each citation in one form, back-references as what they stand for. */
export const normalizeNotes: Plugin<[], Root> = () => normalizeNotesOf;

function normalizeNotesOf(tree: Root, file: VFile): void {
  const { citations, repairs } = file.data.article!;
  const byId = new Map(citations.map((citation) => [citation.id, citation]));
  const byNote = citationsByNote(citations);
  for (const note of notesOf(tree, file)) {
    let [out, from] = ['', 0];
    for (const citation of byNote.get(note.id) ?? []) {
      citation.normalized = normalFormOf(citation, byId, file) ?? repaired(citation, repairs);
      out += note.text.slice(from, citation.range[0]) + citation.normalized;
      from = citation.range[1];
    }
    note.node.data!.note!.normalized = out + note.text.slice(from);
  }
}

/** @returns undefined where something was not understood, which it reports, or where the citation is not sure enough */
function normalFormOf(citation: Citation, byId: ReadonlyMap<string, Citation>, file: VFile): string | undefined {
  const full = rootOf(citation, byId);
  const unread = citation.leftover.length > 0 || full.leftover.length > 0 || lacksNames(full);
  if (citation.leftover.length) {
    const parts = citation.leftover.map(({ raw }) => `“${raw.length > 80 ? `${raw.slice(0, 80)}…` : raw}”`).join(', ');
    report(file, {
      rule: 'citation-not-understood',
      span: citation.leftover[0]?.span ?? citation.span,
      about: citation.id,
      message: `Of this citation, ${parts} was not understood, so it keeps its own words. Check it against the original; the rest was read.`,
    });
  }
  if (unread || full.form !== 'full' || Math.min(citation.confidence, full.confidence) < NORMAL_FORM_BAR) return undefined;
  const { locator } = citation;
  const item = citedItem(full);
  const naming = byId.get(full.fields.find(({ from }) => from !== undefined)?.from ?? '') ?? full;
  const own = citation.text.replace(/\.$/, '');
  const { text, faithful } = normalizeCitation(item, locator, namesGoOn(naming.text, naming.fields), own);
  if (!faithful) {
    report(file, {
      rule: 'normal-form-withheld',
      span: citation.span,
      about: citation.id,
      message: `This citation keeps its own words, since its normal form would be read otherwise: ${text.length > 160 ? `${text.slice(0, 160)}…` : text}`,
    });
    return undefined;
  }
  return citation.text.endsWith('.') && !text.endsWith('.') ? `${text}.` : text;
}

/** Whether a mark stands for names that are not known: without them the citation would say less than its words do. */
function lacksNames(citation: Citation): boolean {
  return citation.repeatedAuthor !== undefined && !hasGivenNames(citation);
}

/** The citation's own words with its repairs made, where it cannot be written in the normal form. */
function repaired(citation: Citation, repairs: readonly Omit<Repair, 'id'>[]): string {
  let text = citation.text;
  for (const { layer, span, before, after } of repairs) {
    if (layer !== 'normalized' || span.start.offset < citation.span.start.offset || span.end.offset > citation.span.end.offset) continue;
    const at = text.indexOf(before);
    if (at !== -1) text = text.slice(0, at) + after + text.slice(at + before.length);
  }
  return text;
}
