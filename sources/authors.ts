import type { AuthoredMetadata } from '../schemas/config.js';
import type { Contributor } from '../schemas/index.js';
import { foldWhiteSpace } from '../schemas/white-space.js';
import { contributorOf, contributorsIn } from './names.js';

/** The authors of `author:` or `authors:`, each a name or a mapping; what cannot be read becomes a sentence in `problems`. */
export function authorsOf({ author, authors }: AuthoredMetadata, problems: string[]): Contributor[] | undefined {
  const given = authors ?? author;
  if (given === undefined) return undefined;
  const read = (Array.isArray(given) ? given : [given]).flatMap((one) =>
    typeof one === 'string' ? contributorsIn(one) : [personOf(one, problems)],
  );
  const named = read.filter((person) => person !== undefined);
  return named.length ? named : undefined;
}

function personOf(person: Record<string, unknown>, problems: string[]): Contributor | undefined {
  const field = (key: string): string | undefined => (typeof person[key] === 'string' && foldWhiteSpace(person[key])) || undefined;
  const base = nameOf(field('literal'), field('family'), field('given'), field('name'));
  if (!base) {
    problems.push('an author has neither `name`, `family` nor `literal`. Give one of them; the author is left out');
    return undefined;
  }
  const orcid = field('orcid')
    ?.replace(/^https?:\/\/orcid\.org\//, '')
    .toUpperCase();
  if (orcid && !/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(orcid)) {
    problems.push(`the ORCID “${orcid}” is not of the form 0000-0000-0000-0000; it is left out`);
  } else if (orcid) base.orcid = orcid;
  const given = person['affiliations'] ?? person['affiliation'];
  const affiliations = (Array.isArray(given) ? given : [given]).filter((place): place is string => typeof place === 'string');
  return affiliations.length ? { ...base, affiliations } : base;
}

function nameOf(literal?: string, family?: string, given?: string, name?: string): Contributor | undefined {
  if (literal) return { literal };
  if (family) return { family, ...(given && { given }) };
  return name ? contributorOf(name) : undefined;
}
