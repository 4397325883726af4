import { readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv';
import { packageFile } from '../../schemas/package-file.js';
import type { Fault } from './fault.js';

const validators = new Map<string, ValidateFunction>();

/**
 * Checks a value against one of the shipped JSON Schemas.
 *
 * @param schema file name, such as `article.schema.json`
 * @param file what the faults are named after
 */
export async function schemaFaults(schema: string, value: unknown, file: string): Promise<Fault[]> {
  const validate = validators.get(schema) ?? (await compiled(schema));
  if (validate(value)) return [];
  return (validate.errors ?? []).slice(0, 10).map(({ instancePath, message, params }) => {
    const named = typeof params['additionalProperty'] === 'string' ? ` (“${params['additionalProperty']}”)` : '';
    return { file, message: `${instancePath || 'The file'} ${message}${named}. See ${schema}.` };
  });
}

async function compiled(schema: string): Promise<ValidateFunction> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  // zod's own formats are patterns already, so that none is left to be checked twice.
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const validate = ajv.compile(JSON.parse(readFileSync(packageFile(`dist/schemas/json/${schema}`), 'utf8')));
  validators.set(schema, validate);
  return validate;
}
