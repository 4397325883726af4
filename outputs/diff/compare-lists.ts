import type { Difference, DifferenceKind } from './difference.js';
import { withoutPlaces } from './without-places.js';

/** The fields of a thing that are compared, by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** What is different between two things, field by field. */
export function compareFields(what: DifferenceKind, before: Fields, after: Fields, id?: string): Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((field) => {
    if (withoutPlaces(before[field]) === withoutPlaces(after[field])) return [];
    return [{ what, change: 'changed' as const, ...(id !== undefined && { id }), field, ...sides(before[field], after[field]) }];
  });
}

/**
 * Compares things that have ids, which are the same in every run.
 *
 * @param fieldsOf what is compared of each
 * @param shown what tells a person which one it is, where it is added or removed
 */
export function compareById<T extends { id: string }>(
  what: DifferenceKind,
  before: readonly T[],
  after: readonly T[],
  fieldsOf: (one: T) => Fields,
  shown: (one: T) => unknown,
): Difference[] {
  const [old, now] = [new Map(before.map((one) => [one.id, one])), new Map(after.map((one) => [one.id, one]))];
  const gone = before.filter(({ id }) => !now.has(id)).map((one) => ({ what, change: 'removed' as const, id: one.id, before: shown(one) }));
  const here = after.flatMap((one): Difference[] => {
    const same = old.get(one.id);
    return same ? compareFields(what, fieldsOf(same), fieldsOf(one), one.id) : [{ what, change: 'added', id: one.id, after: shown(one) }];
  });
  return [...gone, ...here];
}

/** A piece of a sequence: what it is compared by, how it is shown, and where it stands. */
export interface Piece {
  key: string;
  shown: string;
  line: number | undefined;
}

/**
 * Compares pieces that have no ids, such as paragraphs. Those that stand in both are left out, and the others are held against
 * each other in order.
 */
export function compareSequence(what: DifferenceKind, before: readonly Piece[], after: readonly Piece[]): Difference[] {
  const [old, now] = [unmatched(before, after), unmatched(after, before)];
  const moved = old.length === 0 && now.length === 0 && before.some(({ key }, index) => key !== after[index]?.key);
  if (moved) return [{ what, change: 'changed', field: 'order' }];
  return Array.from({ length: Math.max(old.length, now.length) }, (_, index) => {
    const [was, is] = [old[index], now[index]];
    const change = was && is ? 'changed' : is ? 'added' : 'removed';
    const line = (is ?? was)?.line;
    // Where the words are the same, it is their markup that is not.
    const whole = was && is && was.shown === is.shown;
    return { what, change, ...(line !== undefined && { line }), ...sides(whole ? was.key : was?.shown, whole ? is.key : is?.shown) };
  });
}

/** Pieces that have no partner in the other sequence: each partner counts once. */
function unmatched(pieces: readonly Piece[], others: readonly Piece[]): Piece[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return pieces.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function sides(before: unknown, after: unknown): Pick<Difference, 'before' | 'after'> {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
