import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../pipeline/citations/model/features.js';
import { GAP_CLASSES } from '../../../pipeline/citations/model/gaps.js';
import { label } from '../../../pipeline/citations/model/label.js';
import { labels } from '../../../pipeline/citations/model/labels.js';
import { MODEL_VERSION, readHeader, referenceModel } from '../../../pipeline/citations/model/reference-model.js';
import { FEATURES } from '../../../pipeline/citations/model/templates.js';
import { tokensOf } from '../../../pipeline/citations/model/tokens.js';

const bytes = readFileSync(new URL('../../../pipeline/citations/model/reference-model.bin', import.meta.url));

describe('the file of the model', () => {
  it('is of the version and has the labels that the code expects', () => {
    const { header } = readHeader(bytes);
    expect(header).toMatchObject({ version: MODEL_VERSION, labels: [...labels], gaps: GAP_CLASSES });
  });

  it('is as long as its header says, and small', () => {
    const { header, from } = readHeader(bytes);
    expect(bytes.length).toBe(from + header.rows * (4 + labels.length) + GAP_CLASSES * labels.length ** 2 * 4);
    expect(bytes.length).toBeLessThan(2_000_000);
  });

  it('is refused where its labels are others', () => {
    const other = Buffer.from(`${JSON.stringify({ version: MODEL_VERSION, labels: ['other'], rows: 0, gaps: 1, scale: 1 })}\n`);
    expect(() => readHeader(other)).toThrow('another version');
  });
});

describe('labelling', () => {
  const text = 'Roe, A. B., & Poe, C. (2010). Moving a port twice. Journal of Coastal Trade, 12(3), 45–67.';
  const tokens = tokensOf(text);

  it('gives each token a label and how likely it is', () => {
    const { numbers, likelihoods } = label(featuresOf(text, tokens), referenceModel());
    const named = tokens.map(({ start, end }, index) => `${text.slice(start, end)}/${labels[numbers[index] as number]}`).join(' ');
    expect(named).toBe(
      'Roe/author A/author B/author Poe/author C/author 2010/date Moving/title a/title port/title twice/title Journal/container ' +
        'of/container Coastal/container Trade/container 12/volume 3/issue 45/page 67/page',
    );
    for (const likelihood of likelihoods) expect(likelihood).toBeGreaterThan(0.5);
    for (const likelihood of likelihoods) expect(likelihood).toBeLessThanOrEqual(1.0001);
  });

  it('fills every feature of every token', () => {
    expect(featuresOf(text, tokens).keys.filter((key) => key === 0)).toHaveLength(0);
    expect(featuresOf(text, tokens).keys).toHaveLength(tokens.length * FEATURES);
  });

  it('labels nothing where there is nothing', () => {
    expect(label(featuresOf('', []), referenceModel()).numbers).toHaveLength(0);
  });
});
