import type { Clues } from './clues.js';

/** Whether it is a constitution or a statute, cited by its title. */
export function isLegislation(clues: Clues): boolean {
  return !clues.draft.has('author') && (isConstitution(clues) || isAct(clues));
}

/** `Ruritania’s Constitution of 1949` */
const OF_A_COUNTRY = /^\p{Lu}[\p{L} ().]{2,60}[’'](?:s\)?)?\sConstitution\sof\s\d{4}\b/u;

/** `Ruritania’s Constitution of 1949 (City: House)`: the title of a law, although a house has printed it. */
function isConstitution({ draft, hints, title }: Clues): boolean {
  if (hints.quoted) return false;
  return draft.has('publisher-place') ? /\bconstitution of\b/i.test(title) : OF_A_COUNTRY.test(title);
}

/** An Act by its short title, by its place in a code, or by the words that open its long title. */
const ACT =
  /^(?:The )?[\p{Lu}][^.;:?]{2,80} Act(?:(?: of|,)? (?:1[5-9]|20)\d\d$|, \d{1,2} U\.?S\.?C\b)|^An Act (?:to|for|concerning|respecting|making|relat|in) ?/u;

/** `‘Harbours Act 1847’ (UK Government)`: the short title of a statute is the whole title. */
function isAct({ draft, title }: Clues): boolean {
  return title.includes('Act') && !draft.has('volume') && ACT.test(title);
}

/** `US President, Executive Order`, or what the register of a government has printed. */
export function isOrder({ genre, container }: Clues): boolean {
  return (
    (genre !== '' && /^(?:executive order|exec\. order|proclamation|presidential|(?:final|proposed|interim) rule)/.test(genre)) ||
    /^(?:Federal Register|C\.?\s?F\.?\s?R\.?)$/.test(container)
  );
}
