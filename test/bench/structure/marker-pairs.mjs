import { answerOf } from './recovery.mjs';

/** What the head of the corpus's scorer says of comparing, written again here: it exports only whole scores. */
const lettersOf = (text) =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
const START = 40;
const ROMAN = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
  ['c', 100],
]);
const EDGES = /^[[\](){}〔〕【】^\\.\s]+|[[\](){}〔〕【】^\\.:\s]+$/g;

/**
 * Sets our markers against those of the corpus.
 *
 * @returns for each of ours `right`, `wrong note` or `no such marker`, with whether the source itself lacks the note; and the labels that we missed
 */
export function judgeMarkers(gold, record, { goldLinks, noteMatches }) {
  const answer = answerOf(record);
  const labelOf = (label) => plainLabel(label, gold.labelKind);
  const known = knownNotes(gold, answer.notes, labelOf, noteMatches);
  const links = goldLinks(gold);
  const pairs = commonPairs(
    gold.markers.map(labelOf),
    answer.markers.map(({ label }) => labelOf(label)),
  );
  const goldOfOurs = new Map(pairs.map(([theirs, ours]) => [ours, theirs]));
  const paired = new Set(goldOfOurs.values());
  const judged = record.markers.map((marker, index) => {
    const theirs = goldOfOurs.get(index);
    if (theirs === undefined) return { marker, verdict: 'no such marker' };
    const { note } = answer.markers[index];
    const target = links[theirs] ?? null;
    return { marker, verdict: (note === null ? null : known[note]) === target ? 'right' : 'wrong note', dangling: target === null };
  });
  return { judged, missed: gold.markers.filter((_, index) => !paired.has(index)) };
}

/** Of each of our notes, which one of the corpus it is; -1 where it is none. */
function knownNotes(gold, notes, labelOf, noteMatches) {
  const used = new Set();
  const known = notes.map(({ label, text }) => {
    const found = gold.notes.findIndex(
      (note, index) => !used.has(index) && labelOf(note.label) === labelOf(label) && noteMatches(note, text),
    );
    used.add(found);
    return found;
  });
  // A note with a wrong end is still the one that its marker means.
  return known.map((found, index) => (found === -1 ? noteThatStarts(gold, notes[index], labelOf) : found));
}

function noteThatStarts(gold, { label, text }, labelOf) {
  const letters = lettersOf(text);
  const starts = ({ textStart }) => lettersOf(textStart).slice(0, START);
  return gold.notes.findIndex(
    (note) =>
      labelOf(note.label) === labelOf(label) && [note, ...(note.alt ?? [])].some((one) => starts(one) && letters.startsWith(starts(one))),
  );
}

function plainLabel(label, kind) {
  const plain = String(label ?? '')
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(EDGES, '')
    .replace(/^0+(?=\d)/, '');
  return kind === 'roman' ? arabic(plain) : plain;
}

function arabic(label) {
  if (!/^[ivxlc]+$/.test(label)) return label;
  const values = [...label].map((letter) => ROMAN.get(letter));
  return String(values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0));
}

/** A longest common subsequence, as pairs of indices. */
function commonPairs(a, b) {
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] =
        a[i] === b[j] ? best[(i + 1) * width + j + 1] + 1 : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
  const pairs = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) i++;
    else j++;
  }
  return pairs;
}
