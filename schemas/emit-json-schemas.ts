import { z } from 'zod';
import { config, sidecar } from './config.js';
import { cslItem } from './csl.js';
import { articleRecord } from './record.js';
import { runRecord } from './run.js';

const BASE = 'https://offprint.dev/schemas/';

/**
 * The JSON Schemas (draft 2020-12) that are made from zod: of what is written, and of what people write.
 *
 * @returns schemas by file name
 */
export function jsonSchemas(): Record<string, object> {
  const emit = (schema: z.ZodType, name: string, title: string): object => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any', io: 'output' });
    return { $schema, $id: BASE + name, title, ...rest };
  };
  return {
    'article.schema.json': emit(articleRecord, 'article.schema.json', 'Record of an article'),
    'config.schema.json': emit(config, 'config.schema.json', 'offprint.yaml'),
    'references.schema.json': emit(z.array(cslItem), 'references.schema.json', 'Works as CSL-JSON'),
    'run.schema.json': emit(runRecord, 'run.schema.json', 'Record of a run'),
    'sidecar.schema.json': emit(sidecar, 'sidecar.schema.json', 'NAME.meta.yaml'),
  };
}
