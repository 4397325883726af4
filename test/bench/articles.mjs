const NAMES = ['Ada Park', 'Tom Reed', 'Ines Okafor', 'Karl van Dorn', 'Mei Lindqvist', 'Rosa Whitlock'];
const OUTLETS = ['The Guardian', 'Reuters', 'Financial Times', 'Al Jazeera', 'Nature', 'Le Monde'];

/** A sentence of prose, with a space at its end. */
export const SENTENCE =
  'The harbour office kept its ledgers in three hands, and none of them agreed with the customs house across the square. ';

/**
 * An article of our own in the shape that policy sites have: blurb, body with bracketed markers, bare headings, notes
 * without a heading, disclaimer. The same number gives the same article.
 *
 * @param {number} seed which article
 * @param {number} notes how many notes; the body grows with them
 */
export function articleOf(seed, notes = 29) {
  const parts = [`This essay is part of the series “Working Harbours ${seed}”, on ports and the people in them. Read more ...`];
  for (let note = 1; note <= notes; note++) {
    if (note % 7 === 1) parts.push(`Who Paid for Breakwater ${note}?`);
    parts.push(`${SENTENCE.repeat(2)}So it stood in the year ${1800 + note}.[${note}]\u00a0${SENTENCE}`);
  }
  for (let note = 1; note <= notes; note++) parts.push(`[${note}] ${noteOf(seed, note)}`);
  parts.push('The Harbour Trust is an independent, non-partisan organization. It welcomes letters.');
  return parts.join('\n\n');
}

/** The words of a note, without its label. */
export function noteOf(seed, note) {
  if (note % 9 === 0) return 'Ibid.';
  const [name, outlet] = [NAMES[(seed + note) % NAMES.length], OUTLETS[(seed * note) % OUTLETS.length]];
  const ledger = (seed * 31 + note) % 500;
  const year = `20${10 + (seed % 10)}`;
  return `${name}, “Ledger ${ledger} of the Harbour Office,” ${outlet}, March ${1 + (note % 28)}, ${year}, https://example.org/${year}/03/ledger-${ledger}.`;
}
