import { heading, line } from '../table.mjs';
import { notes } from './own-notes.mjs';

/** Lengths at which a string is read: the last is the longest note in which citations are looked for. */
const LENGTHS = [12_500, 25_000, 50_000, 100_000];
/** Twice the text may cost so many times as much: 2 is linear, the rest is the collector's and the machine's. */
const MOST_RATIO = 2.8;
const MOST_MS = 1000;
/** A ratio of less than this is one of the clock. */
const LEAST_MS = 20;
const WORST = 12;
const CELLS = { width: 40, cell: 12 };

/** What a hostile note may repeat. */
const UNITS = [
  ...[
    '“',
    '‘',
    ' ‘a',
    '“a b ',
    '„',
    '«',
    '"',
    '" a',
    '(',
    '(a ',
    '[',
    '<',
    'A. A. ',
    'A.',
    'Aa, ',
    'Aa Bb and ',
    '; “a,” b',
    ' ',
    '.',
    ', ',
    ';',
  ],
  ...[
    'May 2000 ',
    '2000-01-01 ',
    'See ',
    'Aa v. ',
    'https://',
    'http://a.b/c ',
    'a.com/',
    '10.1234/',
    '§ 1 ',
    '1 ',
    '–',
    'no. 1, vol. 2, ',
    '[2000] 1 QB 2 ',
  ],
  ...[
    'Ibid. ',
    'op. cit., ',
    'supra note 1, ',
    'a.a.O. ',
    '(n 5) ',
    'in: ',
    'ed. ',
    'eds. Aa, ',
    '1:1',
    '4:481–491, ',
    'Aa. 2000. ',
    'a-',
    'Aa: ',
    'U.S.C. ',
    'Data from ',
  ],
  ...notes.map((note) => `${note} `),
];

/** How the cost of reading one note grows with strings that a careless pattern reads again and again. */
export async function measureGrowth() {
  const { readNote } = await import('../../../dist/pipeline/citations/read-note.js');
  const grown = UNITS.map((unit) => ({ unit, ...growthOf(readNote, unit) }));
  const flagged = grown.filter(({ flags }) => flags.length);
  heading(
    `Growth: ms of processor time for one note that repeats a string (${flagged.length} of ${grown.length} flagged: ratio > ${MOST_RATIO}, or more than ${MOST_MS} ms)`,
  );
  line('flagged, then the slowest', LENGTHS.map(String), CELLS);
  const slowest = grown.filter((one) => !flagged.includes(one)).sort((a, b) => b.steps.at(-1) - a.steps.at(-1));
  for (const { unit, steps, flags } of [...flagged, ...slowest.slice(0, WORST)]) {
    const shown = unit.length > 30 ? `${unit.slice(0, 30)}…` : unit;
    line(
      `${flags.length ? '!! ' : ''}${JSON.stringify(shown)}`,
      steps.map((ms) => ms.toFixed(1)),
      CELLS,
    );
  }
  return grown;
}

function growthOf(readNote, unit) {
  const first = measured(readNote, unit);
  // What is flagged is measured again, and the better one counts: a machine has its moods.
  return first.flags.length ? measured(readNote, unit) : first;
}

function measured(readNote, unit) {
  const steps = LENGTHS.map((length) => cost(readNote, unit.repeat(Math.ceil(length / unit.length)).slice(0, length)));
  const flags = steps.flatMap((ms, index) => [
    ...(index > 0 && ms > LEAST_MS && ms / steps[index - 1] > MOST_RATIO
      ? [`×${(ms / steps[index - 1]).toFixed(2)} at ${LENGTHS[index]}`]
      : []),
    ...(ms > MOST_MS ? [`${ms.toFixed(0)} ms at ${LENGTHS[index]}`] : []),
  ]);
  return { steps, flags };
}

function cost(readNote, text) {
  const times = [1, 2].map(() => {
    const start = process.cpuUsage();
    readNote(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
