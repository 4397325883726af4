/** Keys that hold words, dates included: a number under one of them stays as it was written. */
export const WORDS: ReadonlySet<string> = new Set([
  'id', 'slug', 'title', 'subtitle', 'author', 'authors', 'issued', 'date', 'modified', 'lastmod', 'series', 'section', 'subjects', 'categories',
  'publisher', 'copyright', 'keywords', 'tags', 'abstract', 'description',
]); // biome-ignore format: a list of words reads best as lines

/**
 * What a person wrote, ready to be checked: keys without a value are as good as absent, and `__proto__` is no key.
 *
 * @param data what the YAML holds; anything but a mapping is returned as it is, for the check to refuse
 */
export function asWritten(data: unknown): unknown {
  if (data === null || data === undefined) return {};
  if (typeof data !== 'object' || Array.isArray(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([key, value]) => value !== null && key !== '__proto__'));
}
