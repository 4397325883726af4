import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toJats } from '../../outputs/jats/compile.js';
import { validateJats } from '../../outputs/jats/validate.js';
import { packageFile } from '../../schemas/package-file.js';
// @ts-expect-error: a build script in plain JavaScript has no types
import { flattenDtd } from '../../scripts/flatten-dtd.mjs';
import { paragraph, recordOf } from '../fixtures/record.js';

const dtds = dirname(createRequire(import.meta.url).resolve('@jats4r/dtds/package.json'));
const flat = flattenDtd(join(dtds, 'schema/1.3/JATS-archivearticle1-3-mathml3.dtd')) as string;

describe('the DTD in one text', () => {
  it('is what the build has written, and the same each time', () => {
    expect(readFileSync(packageFile('dist/assets/jats-archiving-1.3.dtd'), 'utf8')).toBe(flat);
  });

  it('needs no other file', () => {
    expect(flat).not.toMatch(/<!ENTITY\s+%\s+\S+\s+(?:PUBLIC|SYSTEM)/);
  });

  it('knows the elements of all its modules: tables and MathML too', async () => {
    const table = '<table-wrap><table><tbody><tr><td>7</td></tr></tbody></table></table-wrap>';
    const formula = '<p><inline-formula><mml:math><mml:mi>x</mml:mi></mml:math></inline-formula></p>';
    const valid = toJats(recordOf({ body: [paragraph('Here.')] })).text;
    expect(await validateJats(valid.replace('<p>Here.</p>', table + formula))).toEqual([]);
    expect(await validateJats(valid.replace('<p>Here.</p>', table.replace('<tr>', '<tr><tr/>')))).not.toEqual([]);
    expect(
      await validateJats(
        valid.replace('<p>Here.</p>', formula.replace('<mml:mi>', '<mml:none/><mml:mi>').replace('mml:math>', 'mml:maths>')),
      ),
    ).not.toEqual([]);
  });
});
