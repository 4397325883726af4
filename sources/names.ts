import type { Contributor } from '../schemas/index.js';

const PARTICLES = new Set([
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'ten',
  'zu',
  'zur',
  'al',
  'el',
  'bin',
  'ibn',
  'st.',
]);
const ORGANISATION =
  /\b(?:institute|institut|foundation|stiftung|university|universität|council|committee|commission|association|centre|center|ministry|department|agency|group|press|society|network|bureau|office|inc|ltd|gmbh|staff|team|editors|editorial)\b/i;

/**
 * A name in one string as CSL has it: `Family, Given`, or `Given Family` with its particles. What reads as an
 * organisation stays whole.
 */
export function contributorOf(name: string): Contributor {
  const whole = name.trim().replace(/\s+/g, ' ');
  if (ORGANISATION.test(whole)) return { literal: whole };
  const comma = whole.indexOf(',');
  if (comma > 0) return { family: whole.slice(0, comma).trim(), ...givenOf(whole.slice(comma + 1)) };
  const words = whole.split(' ');
  if (words.length === 1) return { literal: whole };
  let family = words.length - 1;
  while (family > 1 && PARTICLES.has((words[family - 1] as string).toLowerCase())) family--;
  return { family: words.slice(family).join(' '), ...givenOf(words.slice(0, family).join(' ')) };
}

function givenOf(text: string): { given?: string } {
  const given = text.trim();
  return given ? { given } : {};
}
