import { readJsonLines } from '../files.mjs';

const NAMES = new Set(['author', 'editor']);

/**
 * Labels of our own for notes that lie beside the project. A label holds no text: fields are ranges `[start, end]` in the
 * note, in UTF-16 units; dates are EDTF; names are objects of ranges.
 *
 * @param labels path of the labels: `{id, kind, items: [{type, fields}]}` a line
 * @param notes path of the notes: `{id, text}` a line
 * @returns rows as the scorer reads them
 */
export function labelled(labels, notes) {
  const texts = new Map(readJsonLines(notes).map(({ id, text }) => [id, text]));
  return readJsonLines(labels).map(({ id, kind, items }) => {
    const text = texts.get(id);
    if (text === undefined) throw new Error(`A label is for note ${id}, which ${notes} does not hold.`);
    const backref = items.length > 0 && items.every((item) => item.backref);
    return { id, kind, text, ...(backref && { backref }), items: items.map((item) => itemOf(item, text)) };
  });
}

function itemOf({ type, fields }, text) {
  const item = { type };
  for (const [name, value] of Object.entries(fields))
    item[name] = NAMES.has(name) ? value.map((one) => nameOf(one, text)) : textAt(value, text);
  return item;
}

function nameOf(ranges, text) {
  return Object.fromEntries(Object.entries(ranges).map(([part, range]) => [part, textAt(range, text)]));
}

/** Several ranges are one value whose words do not stand together. */
function textAt(value, text) {
  if (typeof value === 'string') return value;
  const ranges = Array.isArray(value[0]) ? value : [value];
  return ranges.map(([start, end]) => text.slice(start, end)).join(' ');
}
