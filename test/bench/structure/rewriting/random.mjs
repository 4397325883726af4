/** A source of numbers from 0 to 1 that the same seed makes again: a small linear congruence, good enough for draws. */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

/** The same things in an order that depends on the seed alone. */
export function shuffled(things, seed) {
  const random = randomFrom(seed);
  return things
    .map((thing) => ({ thing, key: random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ thing }) => thing);
}
