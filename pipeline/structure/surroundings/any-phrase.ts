/**
 * A pattern for any of some phrases, wherever it stands in a text: one search finds what would else be searched for phrase
 * by phrase.
 */
export function anyPhrase(phrases: readonly string[]): RegExp {
  return new RegExp(phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
}
