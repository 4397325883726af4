import { expect, it } from 'vitest';
import { warningsStatus } from '../../pipeline/commands/max-warnings.js';

it.each([
  [0, undefined, 0, []],
  [2, undefined, 0, []],
  [2, 2, 0, []],
  [3, 2, 1, ['3 warnings stand, more than the 2 of --max-warnings. Mend what they say, or accept it in the sidecars.']],
  [1, 0, 1, ['1 warning stands, more than the 0 of --max-warnings. Mend what they say, or accept it in the sidecars.']],
])('%i warnings, of which %s may stand: status %i', (warning, maxWarnings, status, lines) => {
  const said: string[] = [];
  const options = maxWarnings === undefined ? {} : { maxWarnings };
  expect(warningsStatus({ error: 9, warning, info: 9 }, options, { say: (line) => said.push(line) })).toBe(status);
  expect(said).toEqual(lines);
});
