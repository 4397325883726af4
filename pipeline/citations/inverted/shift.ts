import { moved } from '../moved.js';
import type { CitationReading } from '../reading.js';

/** A reading of a stretch of a text, with the places that it has in the whole. */
export function shifted(reading: CitationReading, by: number): CitationReading {
  return moved(reading, ([from, to]) => [from + by, to + by]);
}
