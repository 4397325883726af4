import { describe, expect, it } from 'vitest';
import { sidecarPathOf } from '../../sources/paths.js';
import { readSidecar } from '../../sources/sidecar.js';
import { quarantined } from './quarantined.js';

describe('the sidecar', () => {
  it('lies beside its article', () => {
    expect(sidecarPathOf('ports/the.ferry.txt')).toBe('ports/the.ferry.meta.yaml');
    expect(sidecarPathOf('a.b/ferry')).toBe('a.b/ferry.meta.yaml');
  });
  it('holds metadata, corrections and acceptances', () => {
    const text = `title: The Ferry
date: 2021-10-15
links: {23: none, 7: 7a, 8: 9}
citations: {"4": {issued: 2021-10-15}}
accept: [{rule: missing-note, about: xref-23, reason: lost in print}]
encoding: windows-1251
abstract:
`;
    expect(readSidecar(text, 'ferry.meta.yaml')).toEqual({
      title: 'The Ferry',
      date: '2021-10-15',
      links: { 7: '7a', 8: 9, 23: 'none' },
      citations: { 4: { issued: '2021-10-15' } },
      accept: [{ rule: 'missing-note', about: 'xref-23', reason: 'lost in print' }],
      encoding: 'windows-1251',
    });
  });
  it('may be empty', () => {
    expect(readSidecar('\n', 'x')).toEqual({});
  });
  it.each([
    ['broken YAML', 'title: "The Ferry\n', 'ports/ferry.meta.yaml:2:1: '],
    ['a doubled key', 'title: a\n\ntitle: b\n', 'ports/ferry.meta.yaml:3:1: map keys must be unique'],
    ['a list', '- a\n', 'ports/ferry.meta.yaml:1:1: expected keys with values'],
    ['links of another shape', 'title: x\nlinks: [1, 2]\n', 'ports/ferry.meta.yaml:2:8: `links`: expected keys with values'],
    [
      'a link to a list',
      'links:\n  7: [a]\n',
      'ports/ferry.meta.yaml:2:6: `links.7`: expected text (in quotes, if it looks like a number), or a number',
    ],
    ['an unknown encoding', 'encoding: latin\n', 'ports/ferry.meta.yaml:1:11: `encoding`: expected `utf-8` or '],
    ['an acceptance without a reason', 'accept:\n  - rule: missing-note\n', 'ports/ferry.meta.yaml:2:5: `accept.0.reason`: expected text'],
    [
      'an acceptance of an unknown rule',
      'accept: [{rule: mising-note, reason: x}]\n',
      'ports/ferry.meta.yaml:1:17: `accept.0.rule`: there is no rule `mising-note`. Did you mean `missing-note`?',
    ],
    [
      'an acceptance with an unknown key',
      'accept: [{rule: missing-note, raeson: x, reason: y}]\n',
      'there is no key `accept.0.raeson`. Did you mean `reason`?',
    ],
  ])('with %s is refused, with file, line and column', (_, text, message) => {
    const thrown = quarantined(() => readSidecar(text, 'ports/ferry.meta.yaml'));
    expect(thrown.rule).toBe('sidecar-invalid');
    expect(thrown.message).toContain(message);
  });
  it('takes hostile keys for keys and nothing more', () => {
    const read = readSidecar('links: {__proto__: none, constructor: none}\n__proto__: {polluted: yes}\n', 'x');
    expect('polluted' in {}).toBe(false);
    expect(Object.getPrototypeOf(read.links)).toBe(Object.prototype);
    expect(Object.keys(read)).toEqual(['links']);
  });
});
