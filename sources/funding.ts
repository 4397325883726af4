import type { AuthoredMetadata } from '../schemas/config.js';
import type { Funding } from '../schemas/index.js';
import { foldWhiteSpace } from '../schemas/white-space.js';

/** Who paid: a sentence, or organisations with the numbers of their grants. */
export function fundingOf(authored: AuthoredMetadata['funding']): Funding | undefined {
  if (authored === undefined) return undefined;
  if (typeof authored === 'string') return foldWhiteSpace(authored) ? { statement: foldWhiteSpace(authored) } : undefined;
  const awards = [authored].flat().map(({ name, id, awards: numbers = [] }) => {
    const written = [numbers].flat().map((number) => foldWhiteSpace(String(number)));
    return { funder: foldWhiteSpace(name), ...(id && { funderId: foldWhiteSpace(id) }), ...(written.length > 0 && { numbers: written }) };
  });
  const named = awards.filter(({ funder }) => funder !== '');
  return named.length ? { awards: named } : undefined;
}
