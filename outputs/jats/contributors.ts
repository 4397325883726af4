import { orcidAddress } from '../../schemas/contributor-name.js';
import type { Contributor } from '../../schemas/index.js';
import { CREDIT_ROLES } from './credit-roles.js';
import { element, type Xml } from './xml.js';

/**
 * The authors and where they work: each place stands once, and its people point to it.
 *
 * @param calls markers that stood beside their names
 * @see https://jats4r.niso.org/authors-and-affiliations/
 */
export function contributorGroup(authors: readonly Contributor[], calls: readonly Xml[]): Xml[] {
  const places = new Map<string, string>();
  for (const place of authors.flatMap(({ affiliations = [] }) => affiliations)) {
    if (!places.has(place)) places.set(place, `aff${places.size + 1}`);
  }
  const each = authors.map((author, index) => contributorXml(author, places, index === authors.length - 1 ? calls : []));
  const content = each.length ? each : calls;
  const affiliations = [...places].map(([place, id]) => element('aff', { id }, [element('institution', {}, [place])]));
  return content.length ? [element('contrib-group', {}, [...content, ...affiliations])] : [];
}

function contributorXml(author: Contributor, places: ReadonlyMap<string, string>, calls: readonly Xml[]): Xml {
  const { orcid, roles = [], email, affiliations = [], corresponding } = author;
  return element('contrib', { 'contrib-type': 'author', corresp: corresponding ? 'yes' : undefined }, [
    ...(orcid === undefined ? [] : [element('contrib-id', { 'contrib-id-type': 'orcid' }, [orcidAddress(orcid)])]),
    nameXml(author),
    ...(email === undefined ? [] : [element('email', {}, [email])]),
    ...roles.map(roleXml),
    ...affiliations.map((place) => element('xref', { 'ref-type': 'aff', rid: places.get(place) })),
    ...calls,
  ]);
}

/** Who has an ORCID is a person, though known by a single name; anybody else without a family name is an organisation. */
function nameXml({ family, given, literal, orcid }: Contributor): Xml {
  if (family !== undefined) {
    return element('name', {}, [element('surname', {}, [family]), ...(given === undefined ? [] : [element('given-names', {}, [given])])]);
  }
  if (orcid === undefined) return element('collab', {}, [literal ?? given]);
  return element('name', { 'name-style': 'given-only' }, [element('given-names', {}, [literal ?? given])]);
}

const TERMS = new Map(Object.keys(CREDIT_ROLES).map((term) => [plain(term), term]));

/** A role in the author's words; one of the Contributor Role Taxonomy names its term. */
function roleXml(role: string): Xml {
  const term = TERMS.get(plain(role));
  const vocabulary = term && {
    vocab: 'credit',
    'vocab-identifier': 'https://credit.niso.org/',
    'vocab-term': term,
    'vocab-term-identifier': `https://credit.niso.org/contributor-roles/${CREDIT_ROLES[term]}/`,
  };
  return element('role', vocabulary || {}, [role]);
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/ and /g, '')
    .replace(/[^a-z]/g, '');
}
