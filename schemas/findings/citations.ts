import type { Rule } from './rule.js';

const body = (markers: number): string =>
  `The tram came back to the old town after forty years, and the shops along the line changed hands within one winter.${Array.from({ length: markers }, (_, index) => `[${index + 1}]`).join(' It was said so twice.')}`;
const article = (...notes: string[]): { files: Record<string, string> } => ({
  files: { 'tram.txt': `${body(notes.length)}\n\n${notes.map((note, index) => `[${index + 1}] ${note}`).join('\n\n')}\n` },
});
const tram = 'Nora Field, “The Tram Comes Back,” The Guardian, March 2, 2018, https://example.org/2018/03/02/tram.';
const rails = 'Amir Haddad, “Rails and Rents,” Journal of Urban History 9, no. 1 (2019): 14–33.';

/** Rules about citations, back-references and works. */
export const citationsRules = [
  {
    id: 'ambiguous-back-reference',
    severity: 'warning',
    summary: 'An `Ibid.` could mean more than one work, or none.',
    why: 'It stands for the one work of the note before. Where that note cites several, none, or is missing, any answer would be a guess.',
    mend: 'Write out the citation that it stands for.',
    examples: { bad: article(`${tram.slice(0, -1)}; ${rails}`, 'Ibid.'), good: article(tram, 'Ibid.') },
  },
  {
    id: 'unresolved-back-reference',
    severity: 'warning',
    summary: 'A back-reference points to a citation that no note before it gives.',
    why: 'The reader is sent back and finds nothing: a name is misspelt, or the note with the full citation is gone.',
    mend: 'Check the name, or write the citation out.',
    examples: { bad: article(tram, 'Haddad, op. cit., 21.'), good: article(rails, 'Haddad, op. cit., 21.') },
  },
  {
    id: 'citation-not-understood',
    severity: 'info',
    summary: 'A part of a citation was not understood.',
    why: 'The citation keeps its own words in the notes; what was read of it is in the data, and the rest under `leftover`.',
    mend: 'Compare with the original. Where the citation is right as it stands, nothing needs doing.',
    examples: {
      bad: article(tram.replace(', https', ', second printing of the late city pages, with pictures, https')),
      good: article(tram),
    },
  },
  {
    id: 'url-title-conflict',
    severity: 'warning',
    summary: 'The same address stands under two different titles.',
    why: 'Either an address was pasted into the wrong note, or the page has changed its name. Both are kept, as two works.',
    mend: 'Open the address, and correct the note that is wrong.',
    examples: { bad: article(tram, tram.replace('The Tram Comes Back', 'Buses for the Hill')), good: article(tram, tram) },
  },
  {
    id: 'date-in-url',
    severity: 'info',
    summary: 'A citation gives no date, but its address shows one.',
    why: 'It is most likely the date of publication; but only a person can say so, and nothing is filled in.',
    mend: 'Add the date to the note.',
    examples: { bad: article(tram.replace(' March 2, 2018,', '')), good: article(tram) },
  },
  {
    id: 'date-url-conflict',
    severity: 'warning',
    summary: 'The date of a citation is far from the date in its address.',
    why: 'One of them is mistyped, or the address belongs to another article.',
    mend: 'Open the address, and correct the note.',
    examples: { bad: article(tram.replace('March 2, 2018', 'March 2, 2008')), good: article(tram) },
  },
] as const satisfies readonly Rule[];
