import { readJsonLines } from '../files.mjs';
import { heading, line } from '../table.mjs';
import { notes } from './own-notes.mjs';

/** Each set is read over and over for so long, in milliseconds. */
const LONG = 1500;
/** And all of them before, since what is compiled beside the reading is processor time of the same process. */
const WARMING = 10_000;
const CELLS = { width: 34, cell: 22 };

/** Citations read in a second of processor time on one core, warm: the best of some rounds over each set. */
export async function measureSpeed(sets) {
  const { readNote } = await import('../../../dist/pipeline/citations/read-note.js');
  const own = { name: 'own-notes', texts: notes.flatMap((note) => Array.from({ length: 200 }, () => note)) };
  const shared = sets.map(({ name, path }) => ({ name, texts: readJsonLines(path).map(({ text }) => text) }));
  for (const end = performance.now() + WARMING; performance.now() < end; )
    for (const { texts } of [own, ...shared]) for (const text of texts) readNote(text);
  heading('Speed: citations read in a second of processor time, warm');
  line('', ['citations', 'a second', 'µs each'], CELLS);
  return Object.fromEntries(
    [own, ...shared].map(({ name, texts }) => {
      const figures = best(readNote, texts);
      line(name, [figures.citations, figures.aSecond.toFixed(0), (1e6 / figures.aSecond).toFixed(0)], CELLS);
      return [name, figures];
    }),
  );
}

function best(readNote, texts) {
  let [citations, least] = [0, Number.POSITIVE_INFINITY];
  for (let spent = 0; spent < LONG; ) {
    citations = 0;
    // Processor time: what else the machine does is no part of it.
    const start = process.cpuUsage();
    for (const text of texts) citations += readNote(text).citations.length;
    const { user, system } = process.cpuUsage(start);
    spent += (user + system) / 1000;
    least = Math.min(least, (user + system) / 1000);
  }
  return { citations, aSecond: (1000 * citations) / least };
}
