import { preprintServers } from '../../lexicons/repositories.js';
import { isOnSite } from './address.js';
import type { Clues } from './clues.js';

/** Whether it is a preprint: by the server that holds it, or by the number that the server gave. */
export function isPreprint({ draft, container, issuer, address }: Clues): boolean {
  const server = container || issuer;
  if (preprintServers.has(server.toLowerCase()) || /^arxiv:/i.test(draft.valueOf('number') ?? '')) return true;
  return server === '' && isOnSite(address, 'preprints') && !draft.has('publisher');
}
