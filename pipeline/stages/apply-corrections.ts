import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { cslItem } from '../../schemas/csl.js';
import type { Citation, Field } from '../../schemas/index.js';
import { report } from '../../schemas/report.js';
import { folded } from '../citations/keys.js';
import { splitName } from '../citations/names.js';

/** Lets what a person says in the sidecar stand in place of what was read, field by field. */
export const applyCorrections: Plugin<[], Root> = () => applyCorrectionsOf;

const NAMES = new Set(['author', 'editor', 'translator']);
/** What a correction may say besides the variables of CSL. */
const OWN = new Set(['locator', 'type', 'text']);

/**
 * `citations: {"4": {issued: 2021-10-15}}` corrects the citation of note 4; `"4.2"` the second one of it. An empty value
 * takes a field away. A field that a person gave stands nowhere in the source, so it has no spans, and is certain. With
 * `text`, the words of the citation that was corrected, it is told when others stand there.
 */
function applyCorrectionsOf(tree: Root, file: VFile): void {
  const { sidecar, citations, lines } = file.data.article!;
  const idOf = new Map(tree.children.flatMap(({ data }) => (data?.note ? [[data.note.label, data.note.id] as const] : [])));
  for (const [key, fields] of Object.entries(sidecar?.citations ?? {})) {
    const [, label = key, ordinal = '1'] = /^(.*)\.(\d{1,3})$/.exec(key) ?? [];
    const citation = citations.find(({ id }) => id === `${idOf.get(label)}.c${ordinal}`);
    const unknown = Object.keys(fields).filter((name) => !OWN.has(name) && !(name in cslItem.shape));
    if (!citation || unknown.length) {
      const why = citation ? `it names ${unknown.join(', ')}, which is no CSL variable` : `note ${label} has no citation ${ordinal}`;
      const message = `The sidecar corrects citation ${key}, but ${why}. Take it out of \`citations:\`, or correct it.`;
      report(file, { rule: 'unused-correction', span: citation?.span ?? lines.spanOf(0, 0), message });
    }
    if (!citation) continue;
    checkText(key, citation, fields['text'], file);
    correct(citation, fields);
  }
}

/** A correction is for the words that stood there when it was made; it goes on to count, but somebody should look. */
function checkText(key: string, citation: Citation, text: unknown, file: VFile): void {
  if (typeof text !== 'string' || folded(citation.text) === folded(text)) return;
  report(file, {
    rule: 'stale-correction',
    span: citation.span,
    about: citation.id,
    message: `The sidecar corrects citation ${key} as “${text}”, but “${citation.text}” stands there now. The correction still counts; check it, and renew its \`text:\`.`,
  });
}

function correct(citation: Citation, fields: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'type') {
      const type = cslItem.shape.type.safeParse(value);
      if (type.success) citation.type = type.data;
      continue;
    }
    if (name === 'text' || (name !== 'locator' && !(name in cslItem.shape))) continue;
    citation.fields = citation.fields.filter((field) => field.name !== name).concat(given(name, value));
    if (name === 'locator') citation.locator = textOf(value);
  }
  citation.confidence =
    citation.fields.reduce((least, { confidence }) => Math.min(least, confidence), 1) * (citation.leftover.length ? 0.6 : 1);
}

function given(name: string, value: unknown): Field[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((one): Field[] => {
    const text = textOf(one);
    if (text === undefined) return [];
    const field: Field = { name, raw: '', value: text, spans: [], ranges: [], confidence: 1 };
    if (!NAMES.has(name)) return [field];
    const parts = Object.entries(splitName(text)).flatMap(([part, own]) =>
      part === 'family' || part === 'given' || part === 'literal'
        ? [{ name: part, raw: '', value: String(own), spans: [], ranges: [] }]
        : [],
    );
    return [{ ...field, parts: parts as NonNullable<Field['parts']> }];
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined;
}
