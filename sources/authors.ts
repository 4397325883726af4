import type { AuthoredMetadata } from '../schemas/config.js';
import type { Contributor } from '../schemas/index.js';
import { foldWhiteSpace } from '../schemas/white-space.js';
import { contributorOf, contributorsIn } from './names.js';
import { orcidOf } from './orcid.js';

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
  const written = field('orcid');
  const orcid = written && orcidOf(written);
  if (written && !orcid) problems.push(`“${written}” is no ORCID: its form or its last digit is wrong. Copy it anew; it is left out`);
  const email = field('email');
  const affiliations = wordsOf(person['affiliations'] ?? person['affiliation']);
  const roles = wordsOf(person['roles'] ?? person['role']);
  return {
    ...base,
    ...(orcid && { orcid }),
    ...(affiliations.length > 0 && { affiliations }),
    ...(roles.length > 0 && { roles }),
    ...(person['corresponding'] === true && { corresponding: true }),
    ...(email && { email }),
  };
}

/** The words of a text or a list of texts. */
function wordsOf(given: unknown): string[] {
  const words = (Array.isArray(given) ? given : [given]).filter((one): one is string => typeof one === 'string');
  return words.map(foldWhiteSpace).filter(Boolean);
}

function nameOf(literal?: string, family?: string, given?: string, name?: string): Contributor | undefined {
  if (literal) return { literal };
  if (family) return { family, ...(given && { given }) };
  return name ? contributorOf(name) : undefined;
}
