import { toEdtf } from '../../schemas/edtf.js';
import type { CslItem, CslName } from '../../schemas/index.js';

/** What a reference says of its work, as far as every reader can tell it. */
export interface Said {
  title: string;
  /** Each as `family, given, suffix`, or the name of an organisation. */
  authors: string[];
  /** EDTF, or the words that stand in place of a date. */
  issued: string;
}

/** What an item of ours says, or one of a reader, which writes CSL-JSON too. */
export function saidBy({ title = '', author = [], issued }: Partial<CslItem>): Said {
  return { title, authors: author.map(nameOf), issued: toEdtf(issued) ?? issued?.literal ?? '' };
}

function nameOf({ literal, family, given, suffix, ...particles }: CslName): string {
  if (literal !== undefined) return literal;
  const whole = [particles['non-dropping-particle'], particles['dropping-particle'], family].filter(Boolean).join(' ');
  return [whole, given, suffix].filter(Boolean).join(', ');
}

/** The same with every text changed. */
export function withTexts(said: Said, change: (text: string) => string): Said {
  return { ...said, title: change(said.title), authors: said.authors.map(change) };
}
