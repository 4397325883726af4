import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from '../dist/schemas/emit-json-schemas.js';
import { flattenDtd } from './flatten-dtd.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const dtds = dirname(createRequire(import.meta.url).resolve('@jats4r/dtds/package.json'));

mkdirSync(join(dist, 'assets'), { recursive: true });
writeFileSync(join(dist, 'assets/jats-archiving-1.3.dtd'), flattenDtd(join(dtds, 'schema/1.3/JATS-archivearticle1-3-mathml3.dtd')));

mkdirSync(join(dist, 'schemas/json'), { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(join(dist, 'schemas/json', name), `${JSON.stringify(schema, null, 2)}\n`);
}
const model = 'pipeline/citations/model/reference-model.bin';
copyFileSync(fileURLToPath(new URL(`../${model}`, import.meta.url)), join(dist, model));
chmodSync(join(dist, 'pipeline/cli.js'), 0o755);
