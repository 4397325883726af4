import { describe, expect, it } from 'vitest';
import { read, rulesOf } from './read.js';

const text = `The weir was rebuilt in stone after the second flood, at the expense of the mill and against its will.[1]

[1] Ada Park, “The Weir,” The Guardian, March 3, 2012, https://example.org/weir.
`;

describe('citations that a person corrects in the sidecar', () => {
  it('takes the word of the person, field by field, and leaves the rest as it was read', () => {
    const record = read(text, { sidecar: 'citations:\n  "1":\n    issued: 2012-03-04\n    author: [Ada Parker, Tom Reed]\n' });
    const [citation] = record.citations;
    expect(citation?.fields.filter(({ name }) => name === 'issued')).toEqual([
      { name: 'issued', raw: '', value: '2012-03-04', spans: [], ranges: [], confidence: 1 },
    ]);
    expect(record.works[0]?.csl).toMatchObject({
      title: 'The Weir',
      issued: { 'date-parts': [[2012, 3, 4]] },
      author: [
        { family: 'Parker', given: 'Ada' },
        { family: 'Reed', given: 'Tom' },
      ],
    });
    expect(record.notes[0]?.normalized).toContain('Ada Parker and Tom Reed, “The Weir,”');
  });

  it('takes a field away where the person gives an empty one', () => {
    const record = read(text, { sidecar: 'citations:\n  "1":\n    author: ""\n' });
    expect(record.works[0]?.csl.author).toBeUndefined();
  });

  it('says where a correction meets nothing', () => {
    expect(rulesOf(read(text, { sidecar: 'citations:\n  "7":\n    issued: 2012\n' }))).toContain('unused-correction');
    expect(rulesOf(read(text, { sidecar: 'citations:\n  "1":\n    colour: red\n' }))).toContain('unused-correction');
  });
});
