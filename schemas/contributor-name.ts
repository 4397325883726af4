import type { Contributor } from './metadata.js';

/** The name of an author as it is spoken: given name first; of an organisation, and of a name that nobody took apart, all of it. */
export function contributorName({ family, given, literal }: Contributor): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}

/** The address of an ORCID, which is how others know a person by it. @param orcid sixteen digits in groups of four */
export function orcidAddress(orcid: string): string {
  return `https://orcid.org/${orcid}`;
}
