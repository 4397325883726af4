/** Where something stands, or how far it reaches: that moves with every word above it. */
const PLACES = new Set(['position', 'span', 'spans', 'range', 'ranges', 'reach']);

/** A value as JSON without the places in it: two things are the same where this is. */
export function withoutPlaces(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => (PLACES.has(key) ? undefined : inner)) ?? '';
}
