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
    summary: 'An `Ibid.`, a short form or a mark such as `———` could mean more than one work or author, or none.',
    why: 'A name alone can mean each of its works. `Ibid.` stands for the one work of the note before, `———` for the author of the citation before. Where that note cites several works, none, or is missing, or that citation has no author, any answer would be a guess.',
    mend: 'Write out the citation or the name that it stands for.',
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
  {
    id: 'broken-url',
    severity: 'warning',
    summary: 'An address is cut off, or has a space in it.',
    why: 'It leads nowhere, and an archive that harvests links loses the source.',
    mend: 'Copy the address again from the page.',
    examples: { bad: article(tram.replace('/tram.', '/tram- comes-back.html.')), good: article(tram) },
  },
  {
    id: 'invalid-isbn',
    severity: 'warning',
    summary: 'An ISBN is mistyped: its last digit does not check the others, or digits are missing.',
    why: 'Catalogues and shops find another book by it, or none. The number is kept as it stands.',
    mend: 'Copy the number again from the book.',
    examples: {
      bad: article('Maud Ellery, The Clockmakers of Aldery (London: Faber, 1998), ISBN 978-0-306-40615-2.'),
      good: article('Maud Ellery, The Clockmakers of Aldery (London: Faber, 1998), ISBN 978-0-306-40615-7.'),
    },
  },
  {
    id: 'incomplete-citation',
    severity: 'info',
    summary: 'A citation lacks what a source of its type has: an author, a title, a container or a date.',
    why: 'Readers cannot find the source by it, and catalogues cannot tell it from others.',
    mend: 'Add what is missing, or correct the `type` in the sidecar.',
    examples: { bad: article(rails.replace(' (2019)', '')), good: article(rails) },
  },
  {
    id: 'accessed-before-issued',
    severity: 'warning',
    summary: 'A source was looked up before it was published.',
    why: 'One of the two dates is mistyped.',
    mend: 'Check both dates, and correct the note.',
    examples: {
      bad: article(tram.replace(', https', ', accessed March 1, 2017, https')),
      good: article(tram.replace(', https', ', accessed March 9, 2018, https')),
    },
  },
  {
    id: 'date-in-future',
    severity: 'info',
    summary: 'A source is dated later than the article that cites it.',
    why: 'One of the dates is mistyped, or the article was revised after its date.',
    mend: 'Correct the date in the note, or the `date` of the article.',
    examples: {
      bad: { files: { ...article(tram).files, 'tram.meta.yaml': 'date: 2017-05-01\n' } },
      good: { files: { ...article(tram).files, 'tram.meta.yaml': 'date: 2018-05-01\n' } },
    },
  },
  {
    id: 'similar-works',
    severity: 'info',
    summary: 'Two works of an article have nearly the same title, and may be one.',
    why: 'A typing error makes two works of one; but a second edition looks the same, so they are never united in silence.',
    mend: 'Where they are one work, make title, author and address agree.',
    examples: {
      bad: article(rails, rails.replace('Rails and Rents', 'Rails and Rent').replace(': 14–33', ': 20')),
      good: article(rails, rails),
    },
  },
  {
    id: 'normal-form-withheld',
    severity: 'info',
    summary: 'The normal form of a citation would be read otherwise, so it keeps its own words.',
    why: 'A normal form that says something else than the citation misleads readers and programs.',
    mend: 'Nothing needs doing. A citation in a more common form can be written in the normal form.',
    examples: {
      bad: article('Wu, Wehre im Vergleich, in: Brandt/Orr 123 (134 ff.).'),
      good: article(tram),
    },
  },
] as const satisfies readonly Rule[];
