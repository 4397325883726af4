import type { Fault } from './fault.js';
import { schemaFaults } from './json-schema.js';

/**
 * Reads JSON that must follow one of the shipped schemas.
 *
 * @param text what stands in the file
 * @param schema file name, such as `run.schema.json`
 * @param file what the faults are named after
 */
export async function readJson<T>(
  text: string,
  schema: string,
  file: string,
): Promise<{ value: T; faults?: undefined } | { faults: Fault[] }> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { faults: [{ file, message: `It is no JSON: ${(error as Error).message}.` }] };
  }
  const faults = await schemaFaults(schema, value, file);
  return faults.length ? { faults } : { value: value as T };
}
