import { toEdtf } from '../../schemas/edtf.js';
import type { CslDate, CslItem, CslName, CslVariable } from '../../schemas/index.js';

/** A name as lists of references have it: `Family, Given`, `Family, Jr., Given`, or the name of an organisation. */
export function nameInverted({ family, given, suffix, literal, ...particles }: CslName): string {
  if (literal !== undefined) return literal;
  const whole = [particles['non-dropping-particle'], particles['dropping-particle'], family].filter(Boolean).join(' ');
  return [whole, suffix, given].filter((part) => part !== undefined && part !== '').join(', ');
}

/** A date as words for a field that takes any: EDTF, or what stands in its place. */
export function dateText(date: CslDate | undefined): string | undefined {
  return toEdtf(date) ?? date?.literal;
}

/**
 * The variables of an item that a format has no field for, as `name: value`, in the order of the item: they go into a
 * note, so that nothing is lost.
 */
export function remaining(item: CslItem, written: ReadonlySet<CslVariable>): string[] {
  const rest = (Object.keys(item) as (keyof CslItem)[]).filter(
    (name): name is CslVariable => name !== 'id' && name !== 'type' && !written.has(name),
  );
  return rest.flatMap((name) => {
    const text = textOf(item[name]);
    return text === undefined ? [] : [name === 'note' ? text : `${name}: ${text}`];
  });
}

function textOf(value: CslItem[CslVariable]): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(nameInverted).join('; ') : dateText(value);
}

/** One line, without control characters: what a format of lines can hold. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
