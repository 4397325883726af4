import { describe, expect, it } from 'vitest';
import { configurationHash } from '../../pipeline/run/configuration-hash.js';

describe('the hash of a configuration', () => {
  it('does not depend on the order of keys', () => {
    expect(configurationHash({ encoding: 'utf-8', severity: { 'no-body': 'off', 'missing-note': 'error' } })).toBe(
      configurationHash({ severity: { 'missing-note': 'error', 'no-body': 'off' }, encoding: 'utf-8' }),
    );
  });

  it('does not depend on places of this machine, on what a run may delete, or on who hands it off', () => {
    const config = { inputs: ['/home/ana/articles'], out: '/srv/out', maxDelete: 1, bag: { sourceOrganization: 'Harbour Institute' } };
    expect(configurationHash(config)).toBe(configurationHash({}));
  });

  it('changes with whatever changes an output', () => {
    const hashes = [{}, { outputs: ['jats' as const] }, { markdown: { notes: 'html' as const } }, { maxBytes: 9 }].map(configurationHash);
    expect(new Set(hashes).size).toBe(4);
  });
});
