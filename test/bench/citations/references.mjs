import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { readJsonLines, sharedPath } from '../files.mjs';
import { runOffprint } from '../run-offprint.mjs';
import { heading, line, share } from '../table.mjs';

const CELLS = { width: 58, cell: 22 };

/** Whether back-references find what they stand for, and whether works are told apart. */
export function measureReferences(work) {
  const text = sharedPath('citations', 'backrefs-itif-comac-2026.txt');
  const seed = sharedPath('articles', 'iskp-china.txt');
  if (!text || !seed) return {};
  heading('Back-references and works');
  return { backReferences: measureBackReferences(text, join(work, 'back-references')), works: measureWorks(seed, join(work, 'seed')) };
}

function measureBackReferences(text, out) {
  const [first] = runOffprint(text, out).articles;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [sharedPath('citations', 'score-backrefs.mjs'), sharedPath('citations', 'backrefs-dev.jsonl'), out],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The scorer failed:\n${stderr}`);
  const [right, all] = pairIn(/^resolved (\d+)\/(\d+)/m, stdout);
  const [spurious, plain] = pairIn(/^spurious (\d+)\/(\d+)/m, stdout);
  line(`${basename(text)}: resolved`, [share(right, all)], CELLS);
  line('  full citations taken for back-references', [share(spurious, plain)], CELLS);
  const mixed = mixedWorks(first.record);
  line('  works under which two titles stand', [share(mixed.length, first.record.works.length)], CELLS);
  return { right, all, spurious, plain, mixedWorks: mixed };
}

/** Works of the record whose full citations give titles of which neither begins the other. */
function mixedWorks({ works, citations }) {
  const titles = new Map(citations.map(({ id, form, fields }) => [id, form === 'full' ? folded(fields) : '']));
  return works
    .filter(({ citations: own }) => {
      const told = [...new Set(own.map((id) => titles.get(id)).filter(Boolean))];
      return told.some((a) => told.some((b) => !a.startsWith(b) && !b.startsWith(a)));
    })
    .map(({ id }) => id);
}

function folded(fields) {
  const title = fields.find(({ name }) => name === 'title')?.value ?? '';
  return title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Compares our works with those that the labels of the seed name: the same citations must stand together. */
function measureWorks(seed, out) {
  const [{ record }] = runOffprint(seed, out).articles;
  const labels = new Map(readJsonLines(sharedPath('citations', 'seed.jsonl')).map(({ n, work }) => [String(n), work]));
  const noteOf = new Map(record.notes.map(({ id, label }) => [id, label]));
  const ours = record.citations
    .filter(({ work }) => work)
    .map(({ within, work }) => ({ work, label: labels.get(noteOf.get(within.note)) }));
  const pairs = ours.flatMap((a, index) => ours.slice(index + 1).map((b) => [a.work === b.work, a.label === b.label]));
  const wrong = pairs.filter(([own, labelled]) => own !== labelled).length;
  line(`${basename(seed)}: pairs of citations whose tie to a work differs`, [share(wrong, pairs.length)], CELLS);
  line('  works', [`${new Set(ours.map(({ work }) => work)).size} of ${new Set(labels.values()).size}`], CELLS);
  return { wrongPairs: wrong, pairs: pairs.length };
}

function pairIn(pattern, text) {
  const [, a, b] = pattern.exec(text) ?? [];
  return [Number(a), Number(b)];
}
