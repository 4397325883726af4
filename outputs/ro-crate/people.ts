import { contributorName, orcidAddress } from '../../schemas/contributor-name.js';
import type { Contributor } from '../../schemas/index.js';
import type { Graph, Reference } from './graph.js';

/**
 * Adds an author: a Person by its ORCID where there is one. Without, two of one name in different articles are two, since
 * nobody said that they are one.
 *
 * @param local what the `@id` is where there is no ORCID
 */
export function author(graph: Graph, { family, given, literal, orcid, affiliations = [] }: Contributor, local: string): Reference {
  if (family === undefined && given === undefined) return organization(graph, literal ?? '');
  return graph.add({
    '@id': orcid === undefined ? local : orcidAddress(orcid),
    '@type': 'Person',
    name: contributorName({ family, given }),
    ...(family !== undefined && { familyName: family }),
    ...(given !== undefined && { givenName: given }),
    ...(affiliations.length > 0 && { affiliation: affiliations.map((name) => organization(graph, name)) }),
  });
}

/** Adds an organisation, known by its name. */
export function organization(graph: Graph, name: string, more: Readonly<Record<string, unknown>> = {}): Reference {
  return graph.addLocal('organization', name, { '@type': 'Organization', name, ...more });
}
