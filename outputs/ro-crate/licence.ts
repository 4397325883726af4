import type { Graph, Reference } from './graph.js';

/**
 * Adds a licence as a CreativeWork (RO-Crate 1.2, “Licensing, access control and copyright”).
 *
 * @param licence an address, an SPDX identifier, or words
 */
export function licence(graph: Graph, text: string): Reference {
  const address = addressOf(text);
  const words = { '@type': 'CreativeWork', name: text };
  if (address !== undefined) return graph.add({ '@id': address, ...words });
  return graph.addLocal('license', text, words);
}

/** SPDX identifiers are single words with a version, which nothing else is that stands for a licence; three have none. */
function addressOf(text: string): string | undefined {
  if (/^https?:\/\/[^\s"<>\\^`{|}]+$/.test(text)) return text;
  if (/^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*-\d+(?:\.\d+)*(?:-[A-Za-z]+)*$/.test(text) || /^(?:MIT|ISC|Unlicense)$/.test(text))
    return `https://spdx.org/licenses/${text}`;
  return undefined;
}
