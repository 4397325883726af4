import type { Range } from '../../../schemas/index.js';
import type { CitationReading } from '../reading.js';

/** A reading of a stretch of a text, with the places that it has in the whole. */
export function shifted(reading: CitationReading, by: number): CitationReading {
  const move = ([from, to]: Range): Range => [from + by, to + by];
  const moved = <T extends { ranges: Range[] }>(one: T): T => ({ ...one, ranges: one.ranges.map(move) });
  return {
    ...reading,
    range: move(reading.range),
    fields: reading.fields.map((field) => ({ ...moved(field), ...(field.parts && { parts: field.parts.map(moved) }) })),
    leftover: reading.leftover.map((one) => ({ ...one, range: move(one.range) })),
    repairs: reading.repairs.map((one) => ({ ...one, range: move(one.range) })),
  };
}
