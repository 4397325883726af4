import { writeFileSync } from 'node:fs';
import { readJsonLines } from '../files.mjs';
import { answersTo, wrongOnes } from './scorer.mjs';

/**
 * Each citation of a set: how sure it is said to be, and whether the scorer finds it exact. One that no label answers to is
 * not exact.
 */
export function judgedCitations(set) {
  const answers = new Map(answersTo(set).map((row) => [row.id, row]));
  const single = { path: `${set.answer}.gold`, answer: `${set.answer}.single` };
  const rows = readJsonLines(set.path).filter(({ backref }) => !backref);
  const pairs = rows.flatMap((row) => pairsOf(row, answers.get(row.id)));
  writeLines(
    single.path,
    pairs.map(({ id, text, gold }) => ({ id, text, csl: gold })),
  );
  writeLines(
    single.answer,
    pairs.map(({ id, item }) => ({ id, csl: item })),
  );
  const wrong = wrongOnes(single);
  return pairs.map(({ id, confidence }) => ({ confidence, exact: !wrong.has(id) }));
}

/** The citations of a note, each with the label that stands at its place, or with the one that shares its title or address. */
function pairsOf({ id, text, csl, items = [csl] }, { items: read, confidence }) {
  return read.map((item, index) => ({
    id: `${id}#${index}`,
    text,
    item,
    confidence: confidence[index],
    gold: (items.length === read.length ? items[index] : items.find((gold) => isSame(gold, item))) ?? {},
  }));
}

function isSame(a, b) {
  return (a.title !== undefined && a.title === b.title) || (a.URL !== undefined && a.URL === b.URL);
}

function writeLines(path, rows) {
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
