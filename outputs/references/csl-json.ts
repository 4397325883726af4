import type { ReferenceFormat } from './format.js';

/**
 * CSL-JSON: an array of items, which keep their ids.
 *
 * @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
export const cslJson: ReferenceFormat = {
  output: 'json',
  name: 'references.json',
  frame: { before: '[\n', between: ',\n', after: '\n]\n', empty: '[]\n' },
  entry: (item) => `  ${JSON.stringify(item, null, 2).replaceAll('\n', '\n  ')}`,
};
