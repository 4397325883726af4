/**
 * A value of YAML as JSON can hold it: what JSON cannot say (infinity, not-a-number) becomes the word for it, and a key
 * `__proto__` is left out. The value has no cycles, and is as deep as the YAML reader allows.
 */
export function jsonSafe(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return value.map(jsonSafe);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, own]) => [key, jsonSafe(own)]),
  );
}
