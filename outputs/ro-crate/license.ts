import { knownLicense } from '../licenses.js';
import type { Graph, Reference } from './graph.js';

/**
 * Adds a licence as a CreativeWork, by its address where it is known (RO-Crate 1.2, “Licensing, access control and copyright”).
 *
 * @param written an address, an SPDX identifier, a name, or other words
 */
export function addedLicense(graph: Graph, written: string): Reference {
  const known = knownLicense(written);
  if (known) return graph.add({ '@id': known.url, '@type': 'CreativeWork', name: known.name });
  const words = { '@type': 'CreativeWork', name: written };
  return ADDRESS.test(written) ? graph.add({ '@id': written, ...words }) : graph.addLocal('license', written, words);
}

const ADDRESS = /^https?:\/\/[^\s"<>\\^`{|}]+$/;
