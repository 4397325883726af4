/*
 * How well citations are read, on labelled notes that lie beside the project and on labels of our own; how honest their
 * confidence is; whether back-references find their work and works stay apart; how fast it goes, and how the cost grows.
 * It measures and sets no bar: its status is 0 unless the measuring itself fails.
 *
 *   npm run bench:citations [-- accuracy|calibration|references|speed|growth …]
 *
 * It prints tables; bench-citations.json holds the same for machines.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wantedParts } from '../wanted-parts.mjs';
import { measureAccuracy } from './accuracy.mjs';
import { measureCalibration } from './calibration.mjs';
import { measureGrowth } from './growth.mjs';
import { measureReferences } from './references.mjs';
import { findSets } from './sets.mjs';
import { measureSpeed } from './speed.mjs';

const wants = wantedParts(['accuracy', 'calibration', 'references', 'speed', 'growth']);

const work = mkdtempSync(join(tmpdir(), 'offprint-citations-'));
try {
  const sets = findSets(work);
  if (!sets.length)
    console.log('The labelled notes are absent (../shared/citations): accuracy, calibration and references are not measured.');
  const report = {
    ...(wants('accuracy') && { accuracy: measureAccuracy(sets) }),
    ...(wants('calibration') && { calibration: measureCalibration(sets) }),
    ...(wants('references') && { references: measureReferences(work) }),
    ...(wants('speed') && { speed: await measureSpeed(sets) }),
    ...(wants('growth') && { growth: await measureGrowth() }),
  };
  writeFileSync('bench-citations.json', `${JSON.stringify(report, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
