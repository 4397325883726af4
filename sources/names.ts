import type { Contributor } from '../schemas/index.js';
import { foldWhiteSpace } from '../schemas/white-space.js';

const PARTICLES = new Set('de del della di da dos du la le van von der den ter ten zu zur al el bin ibn st.'.split(' '));
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const ORGANISATION =
  /(?<![\p{L}])(?:institute|institut|foundation|stiftung|university|universität|council|committee|commission|association|centre|center|ministry|department|agency|group|press|society|network|bureau|office|trust|inc|ltd|gmbh|staff|team|editors|editorial)(?![\p{L}])/iu;

/**
 * The names that a person wrote in one string: `A and B` and `A; B` are two people, and `A Roe, B Poe, C Loe` are three.
 * A single comma parts family from given name.
 */
export function contributorsIn(text: string): Contributor[] {
  return text
    .split(';')
    .map(foldWhiteSpace)
    .filter(Boolean)
    .flatMap((one) => listOf(one).map(contributorOf));
}

/** An organisation may be “of Trade and Industry”, and a couple `Ann and Bo Lund`: only whole names are parted. */
function listOf(text: string): string[] {
  if (isOrganisation(text)) return [text];
  const joined = text.split(/,? (?:and|und|et|&) /);
  const commas = text.split(/,\s?/);
  const isFull = (name: string): boolean => name.split(' ').length > 1;
  if (joined.length > 1) {
    const names = joined.flatMap((one) => (one.split(/,\s?/).every(isFull) ? one.split(/,\s?/) : [one]));
    return names.every(isFull) ? names : [text];
  }
  return commas.length > 2 && commas.every(isFull) ? commas : [text];
}

/**
 * A name in one string as CSL has it: `Family, Given`, or `Given Family` with its particles. What reads as an
 * organisation, and what is a single word, stays whole.
 */
export function contributorOf(name: string): Contributor {
  const whole = foldWhiteSpace(name);
  if (isOrganisation(whole) || / (?:and|und|et|&) /.test(whole)) return { literal: whole };
  const [before = '', ...after] = whole.split(/,\s?/).filter(Boolean);
  if (after.length === 0) return plainName(before);
  const suffix = after.length > 0 && SUFFIX.test(after.at(-1) as string) ? after.pop() : undefined;
  if (after.length > 1) return { literal: whole };
  const person = after.length ? { family: before, given: after[0] as string } : plainName(before);
  return suffix === undefined || person.family === undefined ? person : { ...person, family: `${person.family} ${suffix}` };
}

function plainName(name: string): Contributor {
  const words = name.split(' ');
  if (words.length === 1) return { literal: name };
  let family = words.length - 1;
  if (family > 1 && SUFFIX.test(words[family] as string)) family--;
  while (family > 1 && PARTICLES.has((words[family - 1] as string).toLowerCase())) family--;
  // `van Gogh` alone has no given name.
  if (family === 1 && PARTICLES.has(words[0] as string)) family = 0;
  const given = words.slice(0, family).join(' ');
  return { family: words.slice(family).join(' '), ...(given && { given }) };
}

function isOrganisation(name: string): boolean {
  return ORGANISATION.test(name);
}
