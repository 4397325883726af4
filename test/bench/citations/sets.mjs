import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readJsonLines, sharedPath } from '../files.mjs';
import { labelled } from './labels.mjs';

/**
 * The sets of labelled notes: what each is, where its gold stands, and whether it was kept apart while rules were written, and where
 * the answer may be written.
 *
 * @param work a folder for the sets that are made here
 * @returns nothing where the measuring data are absent
 */
export function findSets(work) {
  const shared = (...parts) => sharedPath('citations', ...parts);
  if (!shared('score.mjs')) return [];
  const made = (name, rows) => {
    const path = join(work, `${name}.jsonl`);
    writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    return path;
  };
  const here = (path) => fileURLToPath(new URL(path, import.meta.url));
  const own = (half) => labelled(here(`labels/${half}.jsonl`), shared('notes-unlabelled.jsonl'));
  const sets = [
    { name: 'seed', about: 'the seed article', path: shared('seed.jsonl') },
    { name: 'notes-dev', about: 'labelled notes, seen while rules were written', path: shared('notes-dev.jsonl'), by: 'kind' },
    { name: 'own-tuning', about: 'our labels, seen', path: made('own-tuning', own('tuning')), by: 'kind' },
    {
      name: 'own-held-out',
      about: 'our labels, drawn at random, kept apart',
      path: made('own-held-out', own('held-out')),
      by: 'kind',
      apart: true,
    },
    {
      name: 'own-rare',
      about: 'our labels, rare kinds, kept apart',
      path: made('own-rare', own('held-out-rare')),
      by: 'kind',
      apart: true,
    },
    { name: 'invented-tuning', about: 'notes of our own invention, seen', path: here('labels/invented-tuning.jsonl'), by: 'kind' },
    { name: 'invented', about: 'notes of our own invention, kept apart', path: here('labels/invented.jsonl'), by: 'kind', apart: true },
    { name: 'legal', about: 'footnotes of law journals', path: shared('public', 'legal-tei-notes.jsonl') },
    { name: 'grobid', about: 'reference lists, a tenth kept apart', path: made('grobid', grobidTenth(shared)), apart: true },
  ];
  return sets.map((set) => ({ ...set, answer: join(work, `${set.name}.answer.jsonl`) }));
}

/** The rows unknown to AnyStyle whose id hashes (SHA-1) to a number divisible by ten; neither training nor tuning sees them. */
function grobidTenth(shared) {
  return readJsonLines(shared('public', 'grobid-citation.jsonl')).filter(
    ({ id, seenByAnyStyle }) => !seenByAnyStyle && BigInt(`0x${createHash('sha1').update(id).digest('hex')}`) % 10n === 0n,
  );
}
