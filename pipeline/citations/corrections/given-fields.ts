import { cslItem } from '../../../schemas/csl.js';
import type { Citation, Field } from '../../../schemas/index.js';
import { splitName } from '../names.js';

const NAMES = new Set(['author', 'editor', 'translator']);
/** What a correction may say besides the variables of CSL. */
const OWN = new Set(['locator', 'type', 'text', 'none', 'same-as']);

/** Keys of a correction that nobody knows. */
export function unknownKeys(given: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(given).filter((name) => !OWN.has(name) && !(name in cslItem.shape));
}

/**
 * Lets what a person says stand in place of what was read, field by field. An empty value takes a field away. A field that a
 * person gave stands nowhere in the source, so it has no spans, and is certain.
 *
 * @returns the names of the fields that were given or taken away
 */
export function giveFields(citation: Citation, given: Readonly<Record<string, unknown>>): string[] {
  const names = Object.keys(given).filter((name) => name === 'type' || name === 'locator' || name in cslItem.shape);
  for (const name of names) {
    const value = given[name];
    if (name === 'type') {
      const type = cslItem.shape.type.safeParse(value);
      if (type.success) citation.type = type.data;
      continue;
    }
    citation.fields = citation.fields.filter((field) => field.name !== name).concat(fieldsOf(name, value));
    if (name === 'locator') citation.locator = textOf(value);
  }
  citation.confidence =
    citation.fields.reduce((least, { confidence }) => Math.min(least, confidence), 1) * (citation.leftover.length ? 0.6 : 1);
  return names;
}

function fieldsOf(name: string, value: unknown): Field[] {
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
