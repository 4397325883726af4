import { nameParticles } from '../lexicons/organisations.js';
import type { NameReading } from './names.js';

/** Words within a name that say whose son somebody is, or whose church: part of the family name. */
const FATHERS: ReadonlySet<string> = new Set(['bin', 'ibn', 'st']);

/**
 * The parts of a name, with the particles before the family name as a part of their own, as CSL has them
 * (`non-dropping-particle`): `van der` of `van der Roe`. A particle in capitals belongs to the family name.
 */
export function withParticles(parts: NameReading['parts']): NameReading['parts'] {
  return parts.flatMap((part) => {
    if (part.name !== 'family') return [part];
    const length = lengthOfParticles(part.value);
    if (length === 0) return [part];
    const from = part.start + length;
    return [
      { name: 'non-dropping-particle', start: part.start, end: from - 1, value: part.value.slice(0, length - 1) },
      { name: 'family', start: from, end: part.end, value: part.value.slice(length) },
    ];
  });
}

/** How long the particles at the front of a family name are, with the space behind them. */
function lengthOfParticles(family: string): number {
  let length = 0;
  if (!family.includes(' ')) return length;
  for (const word of family.split(' ').slice(0, -1)) {
    if (!nameParticles.has(word) || FATHERS.has(word)) break;
    length += word.length + 1;
  }
  return length;
}
