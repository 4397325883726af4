import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markerFormList, noteFormList } from '../dist/schemas/conventions.js';
import { jsonSchemas } from '../dist/schemas/emit-json-schemas.js';
import { rules } from '../dist/schemas/findings/index.js';
import { repairRules } from '../dist/schemas/repairs.js';
import { tables } from '../dist/schemas/tables.js';
import { referencePages } from './reference.mjs';

const folder = fileURLToPath(new URL('../docs/reference/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(
  referencePages({ rules, repairRules, tables, markerFormList, noteFormList, jsonSchemas: jsonSchemas() }),
)) {
  writeFileSync(folder + name, text);
}
