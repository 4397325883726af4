import { describe, expect, it } from 'vitest';
import { itemsOf, noteFixtures } from './expected-item.js';

const fixtures = noteFixtures();

describe.each([...new Set(fixtures.map(({ file }) => file))])('%s', (file) => {
  it.each(fixtures.filter((fixture) => fixture.file === file))('$note', ({ note, items }) => expect(itemsOf(note)).toEqual(items));
});
