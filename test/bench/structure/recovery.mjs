import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readJson } from '../files.mjs';
import { heading, line } from '../table.mjs';

const COLUMNS = ['docs', 'note P', 'R', 'F1', 'link P', 'R', 'F1', 'head P', 'R', 'F1', 'perfect'];
const CELLS = { width: 44, cell: 8 };
/** What the two ways of matching records are compared by. */
const COMPARED = ['noteF1', 'linkF1', 'headF1', 'docsPerfect'];

/**
 * How well notes, links and headings are recovered, as the corpus's own scorer counts it.
 *
 * @param {{kind: string, gold: object, record?: object}[]} documents of the corpus, each with our record where there is one
 * @param out the directory of the run
 */
export async function measureRecovery(documents, corpus, out) {
  const { scoreDoc, total } = await import(corpus.scorer);
  const scored = documents.map(({ kind, gold, record }) => ({ kind, score: scoreDoc(gold, record && answerOf(record)) }));
  const byName = scoreByName(corpus, out);
  const report = {};
  for (const kind of new Set(scored.map((one) => one.kind))) {
    const scores = scored.filter((one) => one.kind === kind).map(({ score }) => score);
    const byConvention = Object.fromEntries(grouped(scores).map(([name, group]) => [name, total(group)]));
    report[kind] = { total: total(scores), byConvention, byDirectoryName: byName[kind].total };
    print(kind, report[kind]);
  }
  return report;
}

/** A record in the shape that the scorer reads. */
export function answerOf({ markers, notes, headings, metadata }) {
  const places = new Map(notes.map(({ id }, index) => [id, index]));
  return {
    markers: markers.map(({ label, note }) => ({ label, note: places.get(note) ?? null })),
    notes: notes.map(({ label, text }) => ({ label, text })),
    headings: headings.map(({ text }) => text),
    title: metadata.title ?? null,
  };
}

/** What the scorer says by itself: it looks for a record in the directory that bears the document's id. */
function scoreByName({ scorer }, out) {
  const file = join(out, '..', 'score-by-name.json');
  const { status, stderr } = spawnSync(process.execPath, [scorer, '--gold', 'both', '--out', out, '--json', file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The scorer failed:\n${stderr}`);
  return readJson(file);
}

function grouped(scores) {
  const groups = new Map();
  for (const score of scores) groups.set(score.convention, [...(groups.get(score.convention) ?? []), score]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function print(kind, { total, byConvention, byDirectoryName }) {
  heading(`Recovery, ${kind} documents (records matched by source.path)`);
  line('', COLUMNS, CELLS);
  line('all', cellsOf(total), CELLS);
  if (COMPARED.some((name) => total[name] !== byDirectoryName[name]))
    line('all, as the scorer has it by directory name', cellsOf(byDirectoryName), CELLS);
  for (const [name, figures] of Object.entries(byConvention)) line(`  ${name}`, cellsOf(figures), CELLS);
}

function cellsOf({ docs, docsPerfect, ...figures }) {
  const names = ['noteP', 'noteR', 'noteF1', 'linkP', 'linkR', 'linkF1', 'headP', 'headR', 'headF1'];
  return [docs, ...names.map((name) => figures[name].toFixed(3)), docsPerfect];
}
