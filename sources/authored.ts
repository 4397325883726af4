/**
 * What a person wrote, ready to be checked: keys without a value are as good as absent, and a number where words are
 * expected (`title: 1984`, `date: 2019`) is its own digits.
 *
 * @param data what the YAML holds; anything but a mapping is returned as it is, for the check to refuse
 */
export function asWritten(data: unknown): unknown {
  if (data === null || data === undefined) return {};
  if (typeof data !== 'object' || Array.isArray(data)) return data;
  const entries = Object.entries(data).filter(([key, value]) => value !== null && key !== '__proto__');
  return Object.fromEntries(entries.map(([key, value]) => [key, typeof value === 'number' && WORDS.has(key) ? String(value) : value]));
}

const WORDS = new Set(['id', 'slug', 'title', 'subtitle', 'issued', 'date', 'series', 'abstract', 'description', 'author', 'publisher']);
