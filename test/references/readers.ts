import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { convert } from 'pandoc-wasm';
import { bibtex } from '../../outputs/references/bibtex.js';
import { cslJson } from '../../outputs/references/csl-json.js';
import type { ReferenceFormat } from '../../outputs/references/format.js';
import { ris } from '../../outputs/references/ris.js';
import type { CslItem } from '../../schemas/index.js';
import { type Said, withTexts } from './said.js';

/** A program that reads one of our formats, and shares no code with what wrote it. */
export interface Reader {
  name: string;
  format: ReferenceFormat;
  read(text: string): Promise<Partial<CslItem>[]>;
  /**
   * What it makes of what we said, where that is not what we said, since the format or the reader cannot tell it; applied to
   * both sides. The comment beside it says which, and why.
   */
  tells(said: Said, item: CslItem): Said;
}

/** Citation.js takes white space of any kind for a space. */
const spaced = (said: Said): Said => withTexts(said, (text) => text.replace(/\s+/g, ' ').trim());
/**
 * pandoc reads straight quotation marks and apostrophes as typographic ones, and writes quotation marks as they nest in
 * English, whatever they were; it sets initials apart (`N.Y.` becomes `N. Y.`).
 */
const typeset = (said: Said): Said =>
  withTexts(said, (text) =>
    text
      .replace(/[‘’“”"'`]/g, "'")
      .replace(/\.\s*/g, '. ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
/** pandoc knows `\textbraceleft` and its like no more than it prints them. */
const braceless = (said: Said): Said => withTexts(said, (text) => text.replace(/[{}]/g, ''));
/** Reading a season is beyond some: the year is left. */
const seasonless = (said: Said): Said => ({ ...said, issued: said.issued.replace(/-2[1-4]\b/, '') });
/** The words of names, whichever of them are taken for family, given or suffix. */
const wordsOfNames = (said: Said): Said => ({
  ...said,
  authors: said.authors.map((name) =>
    name
      .split(/[\s,'-]+/)
      .filter(Boolean)
      .sort()
      .join(' '),
  ),
});
/** What Citation.js takes for works without authors: `HEAR`, `MPCT`, `STAT`. */
const AUTHORLESS = new Set(['broadcast', 'hearing', 'legislation', 'regulation', 'treaty']);
/** The format has a year for each work, and reader or format nothing more. */
const yearOnly = (said: Said): Said => ({ ...said, issued: said.issued.replace(/^(-?\d+)[-~/].*$/, '$1') });

async function pandoc(from: string, text: string): Promise<Partial<CslItem>[]> {
  const { stdout, stderr } = await convert({ from, to: 'csljson' }, text, {});
  if (stderr !== '') throw new Error(`pandoc: ${stderr}`);
  return JSON.parse(stdout) as Partial<CslItem>[];
}

async function citationJs(forceType: string, data: unknown): Promise<Partial<CslItem>[]> {
  return plugins.input.chain(data, { forceType, generateGraph: false }) as Partial<CslItem>[];
}

export const readers: readonly Reader[] = [
  {
    name: 'Citation.js reads BibTeX as biblatex',
    format: bibtex,
    read: (text) => citationJs('@biblatex/text', text),
    // Of seasons it keeps the year, of EDTF's “about” nothing.
    tells: (said) => seasonless(spaced({ ...said, issued: said.issued.replaceAll('~', '') })),
  },
  {
    name: 'Citation.js reads BibTeX as BibTeX',
    format: bibtex,
    read: (text) => citationJs('@bibtex/text', text),
    // BibTeX has year and month alone.
    tells: (said) => {
      const { issued, ...rest } = seasonless(spaced(said));
      return {
        ...rest,
        issued: issued
          .split('/')[0]!
          .replace(/^(-?\d+-\d\d)-\d\d/, '$1')
          .replace('~', ''),
      };
    },
  },
  {
    name: 'Citation.js reads RIS',
    format: ris,
    read: async (text) => (await citationJs('@ris/file', text)).map(withReporters),
    // RIS has one date, and no names of organisations with a comma. Citation.js leaves all but the year of news and chapters,
    // and the authors of types that need none.
    tells: (said, { type }) => {
      const first = wordsOfNames(seasonless(spaced({ ...said, issued: said.issued.split('/')[0]!.replace('~', '') })));
      const known = AUTHORLESS.has(type) ? { ...first, authors: [] } : first;
      return ['article-newspaper', 'chapter'].includes(type) ? yearOnly(known) : known;
    },
  },
  {
    name: 'Citation.js reads CSL-JSON',
    format: cslJson,
    read: (text) => citationJs('@csl/list+object', JSON.parse(text)),
    tells: (said) => said,
  },
  {
    name: 'pandoc reads BibTeX as biblatex',
    format: bibtex,
    read: (text) => pandoc('biblatex', text),
    // Of a name it takes a word in lower case for a particle wherever it stands, and what follows a comma for a suffix.
    tells: (said) => wordsOfNames(braceless(typeset(said))),
  },
  {
    name: 'pandoc reads BibTeX as BibTeX',
    format: bibtex,
    read: (text) => pandoc('bibtex', text),
    tells: (said) => wordsOfNames(braceless(typeset(said))),
  },
  {
    name: 'pandoc reads RIS',
    format: ris,
    read: (text) => pandoc('ris', text),
    // It reads no date but PY, which is a year; it takes organisations for persons, and the given name for the suffix.
    tells: (said) => yearOnly(wordsOfNames(typeset(said))),
  },
  {
    name: 'pandoc reads CSL-JSON',
    format: cslJson,
    read: (text) => pandoc('csljson', text),
    tells: (said) => wordsOfNames(seasonless(typeset(said))),
  },
];

/** Citation.js takes the authors of a newspaper for reporters, a name each and no list. */
function withReporters(item: Partial<CslItem> & { reporter?: unknown }): Partial<CslItem> {
  const reporters = [item.reporter ?? []].flat().filter((one): one is string => typeof one === 'string');
  return reporters.length ? { ...item, author: reporters.map((literal) => ({ literal })) } : item;
}
