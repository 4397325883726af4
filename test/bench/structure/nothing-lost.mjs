import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { heading, line } from '../table.mjs';
import { adversarial, hostileArticle, hostileText } from './adversarial.mjs';
import { conventions } from './own-articles.mjs';
import { lostOfMarkdown, lostOfPlainText } from './record-ink.mjs';

const NOTES = 40;
const HOSTILE_LENGTH = 2000;
const SHOWN = 10;

/** Writes articles of our own, of each convention and with each hostile string, as plain text and as Markdown. */
export function writeOwnArticles(folder) {
  mkdirSync(folder, { recursive: true });
  const put = (name, text) => {
    for (const extension of ['txt', 'md']) writeFileSync(join(folder, `${name}-${extension}.${extension}`), text);
  };
  [...conventions.values()].forEach((make, index) => void put(`convention-${index + 1}`, make(NOTES)));
  adversarial.forEach((kind, index) => {
    put(`hostile-${index + 1}-alone`, hostileText(kind, HOSTILE_LENGTH));
    put(`hostile-${index + 1}-within`, hostileArticle(kind, HOSTILE_LENGTH));
  });
}

/**
 * Whether every character of the sources is in the records, as a reader of its own counts them.
 *
 * @param title which articles these are
 */
export function measureLosses(title, { run, articles }) {
  const losses = articles.flatMap(({ record, source, stem }) => {
    const markdown = record.source.mediaType !== 'text/plain';
    const lost = markdown ? lostOfMarkdown(record, source) : lostOfPlainText(record, source);
    return lost.length ? [{ stem, mediaType: record.source.mediaType, characters: lost.length, sample: sampleOf(lost, source) }] : [];
  });
  const report = {
    documents: articles.length,
    characters: losses.reduce((sum, { characters }) => sum + characters, 0),
    losses,
    setAside: countedBy(run.articles.filter(({ status }) => status === 'quarantined').map(({ rule }) => rule)),
    repairs: run.totals.repairs,
    deletedCharacters: run.totals.deletedCharacters,
  };
  print(title, report);
  return report;
}

/** Where the first lost character stands, or which ones are gone where no place is known. */
function sampleOf([first, ...rest], source) {
  if (first.at === undefined)
    return [first, ...rest]
      .slice(0, 30)
      .map(({ character }) => character)
      .join('');
  return `${first.at}: ${source.slice(first.at, first.at + 30)}`;
}

function countedBy(names) {
  const counts = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function print(title, { documents, losses, characters, setAside, repairs, deletedCharacters }) {
  heading(`Nothing lost, ${title}`);
  console.log(`documents with anything lost: ${losses.length} of ${documents}, ${characters} characters (target 0)`);
  for (const { stem, mediaType, characters: count, sample } of losses.slice(0, SHOWN)) {
    console.log(`  !! ${stem} (${mediaType}) ${count}: ${JSON.stringify(sample)}`);
  }
  if (losses.length > SHOWN) console.log(`  … and ${losses.length - SHOWN} more; bench-structure.json has them all`);
  const aside = Object.entries(setAside).map(([rule, count]) => `${rule} ${count}${rule === 'text-lost' ? ' (target 0)' : ''}`);
  console.log(`set aside: ${aside.join(', ') || 'none'}`);
  line('repair', ['places', 'deleted']);
  for (const [rule, count] of Object.entries(repairs)) line(`  ${rule}`, [count, deletedCharacters[rule] ?? 0]);
}
