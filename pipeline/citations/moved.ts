import type { Range } from '../../schemas/index.js';
import type { CitationReading } from './reading.js';

/** A reading with each of its places moved to where it stands in another text. */
export function moved(reading: CitationReading, move: (range: Range) => Range): CitationReading {
  const placed = <T extends { ranges: Range[] }>(one: T): T => ({ ...one, ranges: one.ranges.map(move) });
  return {
    ...reading,
    range: move(reading.range),
    fields: reading.fields.map((field) => ({ ...placed(field), ...(field.parts && { parts: field.parts.map(placed) }) })),
    leftover: reading.leftover.map((one) => ({ ...one, range: move(one.range) })),
    repairs: reading.repairs.map((one) => ({ ...one, range: move(one.range) })),
  };
}
