/*
 * A reader of records of its own: it imports nothing of the product, so that a fault of the product's own accounting
 * cannot hide here as well.
 */

const INK = /\P{White_Space}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/gu;
/** Words that Markdown keeps in a node's fields instead of in a leaf. */
const FIELDS = ['value', 'alt', 'url', 'title', 'lang', 'meta', 'label'];
const LIST_NUMBER = /^\d{1,9}(?=[.)])/;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** All nodes of body, notes and asides. */
function* nodesOf({ body, notes, asides }) {
  const open = [body, ...[...notes, ...asides].flatMap(({ children }) => children)];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    open.push(...(node.children ?? []));
  }
}

/**
 * The characters of a plain text that are in no leaf, marker, label, or repair, each with its offset. A leaf explains what
 * it has at its own place, sign for sign.
 */
export function lostOfPlainText(record, source) {
  const explained = new Uint8Array(source.length);
  const cover = (start, end) => explained.fill(1, start, end);
  const repairs = new Map(record.repairs.filter(({ layer }) => layer === 'text').map((repair) => [repair.span.start.offset, repair]));
  for (const node of nodesOf(record)) coverNode(node, source, repairs, cover);
  for (const { text, span } of record.bibliography) coverWords(text, span, source, repairs, cover);
  for (const { raw, span, cluster } of record.markers) {
    coverRaw(raw, span, source, cover);
    if (cluster) coverRaw(cluster.raw, cluster.span, source, cover);
  }
  for (const { raw, span, labelGiven } of record.notes) if (labelGiven) coverRaw(raw, span, source, cover);
  for (const { before, after, span } of repairs.values()) coverDeleted(before, after, span, source, cover);
  const lost = [];
  for (let at = 0; at < source.length; at++) if (!explained[at] && INK.test(source[at])) lost.push({ at, character: source[at] });
  return lost;
}

function coverNode(node, source, repairs, cover) {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined) return;
  if (node.type === 'thematicBreak') cover(start, end);
  if (typeof node.value === 'string') coverWords(node.value, node.position, source, repairs, cover);
  if (node.type === 'yaml') for (const fence of [start, end - 3]) if (source.startsWith('---', fence)) cover(fence, fence + 3);
}

/** Walks words and their slice in step; white space is free, and a repair stands for what it put in the place of its `before`. */
function coverWords(words, { start, end }, source, repairs, cover) {
  const ink = [...words].filter((sign) => INK.test(sign)).join('');
  let next = 0;
  for (let at = start.offset; at < end.offset; at++) {
    const repair = repairs.get(at);
    const after = repair && [...repair.after].filter((sign) => INK.test(sign)).join('');
    if (repair && source.startsWith(repair.before, at) && ink.startsWith(after, next)) {
      cover(at, at + repair.before.length);
      next += after.length;
      at += repair.before.length - 1;
    } else if (source[at] === ink[next]) {
      cover(at, at + 1);
      next++;
    }
  }
}

/** Of a repaired token, the signs that were taken out: what is left of it must still be found. */
function coverDeleted(before, after, { start }, source, cover) {
  if (!source.startsWith(before, start.offset)) return;
  const left = [];
  let kept = 0;
  for (let index = 0; index < before.length; index++) {
    if (before[index] === after[kept]) kept++;
    else left.push(start.offset + index);
  }
  if (kept === after.length) for (const at of left) cover(at, at + 1);
}

function coverRaw(raw, { start }, source, cover) {
  if (source.startsWith(raw, start.offset)) cover(start.offset, start.offset + raw.length);
}

/**
 * The letters and digits of a Markdown source that the record has fewer of. Its signs are too many to follow here, and a
 * word that is kept twice may hide one that is lost; but whatever is lost as a passage shows.
 */
export function lostOfMarkdown(record, source) {
  const counts = new Map();
  const add = (text, by) => {
    for (const [sign] of text.matchAll(LETTER_OR_DIGIT)) counts.set(sign, (counts.get(sign) ?? 0) + by);
  };
  add(source.replace(ENTITY, ''), 1);
  for (const text of textsOf(record, source)) add(text, -1);
  return [...counts].flatMap(([character, count]) => Array.from({ length: Math.max(0, count) }, () => ({ character })));
}

/** Every text of a record, each place once. */
function textsOf(record, source) {
  const texts = new Map();
  const put = (kind, span, text) => texts.set(`${kind} ${span.start.offset} ${span.end.offset}`, text);
  for (const node of nodesOf(record)) {
    if (!node.position || node.type === 'footnoteReference') continue;
    for (const field of FIELDS) if (typeof node[field] === 'string') put(`${node.type} ${field}`, node.position, node[field]);
    if (node.type === 'listItem')
      put('number', node.position, LIST_NUMBER.exec(source.slice(node.position.start.offset, node.position.start.offset + 10))?.[0] ?? '');
  }
  for (const { raw, span, cluster } of record.markers) put('marker', cluster?.span ?? span, cluster?.raw ?? raw);
  for (const { raw, span, labelGiven } of record.notes) if (labelGiven) put('label', span, raw);
  for (const { text, span } of record.bibliography) put('entry', span, text);
  for (const { before, span } of record.repairs) put('repair', span, before);
  return texts.values();
}
