import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { sharedPath } from './shared.js';

/**
 * What the official schemas of Data Package v2 find amiss in a descriptor and in the dialect and schema of each of its tables.
 *
 * @param descriptor the content of a datapackage.json
 * @returns the faults; undefined where the schemas are not at hand, which is said
 */
export function dataPackageFaults(descriptor: { resources: { dialect: object; schema: object }[] }): unknown[] | undefined {
  if (!sharedPath('schemas', 'datapackage.json')) return undefined;
  const { resources } = descriptor;
  return [
    ...faultsOf('datapackage.json', [descriptor]),
    ...faultsOf(
      'tabledialect.json',
      resources.map(({ dialect }) => dialect),
    ),
    ...faultsOf(
      'tableschema.json',
      resources.map(({ schema }) => schema),
    ),
  ];
}

function faultsOf(name: string, values: readonly object[]): unknown[] {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(sharedPath('schemas', name) as string, 'utf8')) as object);
  return values.flatMap((value) => (validate(value) ? [] : (validate.errors ?? [])));
}
