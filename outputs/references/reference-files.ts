import type { ArticleRecord, Config } from '../../schemas/index.js';
import { wants } from '../directory/wants.js';
import { bibtex } from './bibtex.js';
import { cslJson } from './csl-json.js';
import { type ReferenceFormat, referencesText } from './format.js';
import { ris } from './ris.js';

/** All formats of reference managers that are written. */
export const referenceFormats: readonly ReferenceFormat[] = [cslJson, bibtex, ris];

/** Those that a configuration wants. */
export function wantedFormats(config: Config): ReferenceFormat[] {
  return referenceFormats.filter(({ output }) => wants(config, output));
}

/** The works of an article in formats of reference managers. */
export function referenceFiles({ works }: ArticleRecord, formats: readonly ReferenceFormat[]): { name: string; text: string }[] {
  const items = works.map(({ csl }) => csl);
  return formats.map((format) => ({ name: format.name, text: referencesText(format, items) }));
}
