import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from '../dist/schemas/emit-json-schemas.js';
import { flattenDtd } from './flatten-dtd.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
const dtds = dirname(createRequire(import.meta.url).resolve('@jats4r/dtds/package.json'));

mkdirSync(join(dist, 'assets'), { recursive: true });
writeFileSync(join(dist, 'assets/jats-archiving-1.3.dtd'), flattenDtd(join(dtds, 'schema/1.3/JATS-archivearticle1-3-mathml3.dtd')));

mkdirSync(join(dist, 'schemas/json'), { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(join(dist, 'schemas/json', name), `${JSON.stringify(schema, null, 2)}\n`);
}
const model = 'pipeline/citations/model/reference-model.bin';
copyFileSync(join(root, model), join(dist, model));
chmodSync(join(dist, 'pipeline/cli.js'), 0o755);

/*
 * What is made from a source depends on all of this, so whoever keeps what was made keeps it under this hash: our own code
 * and data, and the very versions of the packages that they were built with.
 */
const made = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts') && entry.name !== 'build.json')
  .map((entry) => join(entry.parentPath, entry.name))
  // What an earlier build left of code that is no more.
  .filter((path) => !path.endsWith('.js') || existsSync(join(root, relative(dist, path).replace(/\.js$/, '.ts'))));
const hash = createHash('sha256');
for (const path of [...made, join(root, 'package-lock.json')].sort()) {
  const bytes = readFileSync(path);
  hash.update(`${relative(dist, path).split(sep).join('/')} ${bytes.length}\n`).update(bytes);
}
writeFileSync(join(dist, 'build.json'), `${JSON.stringify({ sha256: hash.digest('hex') })}\n`);
