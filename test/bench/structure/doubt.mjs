import { heading, line, share } from '../table.mjs';
import { judgeMarkers } from './marker-pairs.mjs';
import { answerOf } from './recovery.mjs';

const NAMED = 15;

/**
 * Whether doubt is where it belongs: a link that is wrong should carry a finding about that very marker, and one that is
 * right should not.
 */
export async function measureDoubt(documents, corpus) {
  const scorer = await import(corpus.scorer);
  const links = [];
  const missed = [];
  for (const { stem, gold, record } of documents) {
    if (!record) {
      missed.push(...gold.markers.map((label) => ({ stem, label })));
      continue;
    }
    const judgement = judgeMarkers(gold, record, scorer);
    checkAgainstScorer(judgement, scorer.scoreDoc(gold, answerOf(record)), stem);
    links.push(...judgement.judged.map((one) => ({ stem, ...one, rules: rulesAbout(one.marker, record) })));
    missed.push(...judgement.missed.map((label) => ({ stem, label })));
  }
  const report = figuresOf(links, missed);
  print(report);
  return report;
}

/** Our pairing must say what the scorer says, or the figures below mean nothing. */
function checkAgainstScorer({ judged }, { linkHits }, stem) {
  const right = judged.filter(({ verdict }) => verdict === 'right').length;
  if (right !== linkHits) console.log(`!! ${stem}: ${right} right links here, ${linkHits} by the scorer`);
}

function rulesAbout({ id }, { findings }) {
  return findings.filter(({ about }) => about === id).map(({ rule }) => rule);
}

function figuresOf(links, missed) {
  const right = links.filter(({ verdict }) => verdict === 'right');
  const wrong = links.filter(({ verdict }) => verdict !== 'right');
  const sound = right.filter(({ dangling }) => !dangling);
  const flagged = (some) => some.filter(({ rules }) => rules.length > 0).length;
  const rules = new Set(links.flatMap((one) => one.rules));
  const withRule = (some, rule) => some.filter((one) => one.rules.includes(rule)).length;
  return {
    wrong: wrong.length,
    wrongFlagged: flagged(wrong),
    right: right.length,
    rightFlagged: flagged(right),
    rightWithNote: sound.length,
    rightWithNoteFlagged: flagged(sound),
    byVerdict: Object.fromEntries(
      ['no such marker', 'wrong note'].map((verdict) => {
        const some = wrong.filter((one) => one.verdict === verdict);
        return [verdict, { links: some.length, flagged: flagged(some) }];
      }),
    ),
    byRule: Object.fromEntries([...rules].sort().map((rule) => [rule, { wrong: withRule(wrong, rule), right: withRule(right, rule) }])),
    unflagged: countedByDocument(wrong.filter((one) => !one.rules.length)),
    missed: missed.length,
    missedByDocument: countedByDocument(missed),
  };
}

function countedByDocument(places) {
  const counts = new Map();
  for (const { stem } of places) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
}

function print(report) {
  heading('Honest doubt: findings about the very marker');
  console.log(`wrong links that carry one   ${share(report.wrongFlagged, report.wrong)}, target ≥ 90 %`);
  for (const [verdict, { links, flagged }] of Object.entries(report.byVerdict))
    console.log(`  ${verdict.padEnd(26)} ${share(flagged, links)}`);
  console.log(`right links that carry one   ${share(report.rightFlagged, report.right)}, target ≤ 2 %`);
  console.log(`  where the source has the note  ${share(report.rightWithNoteFlagged, report.rightWithNote)}`);
  line('rule', ['on wrong', 'on right']);
  for (const [rule, { wrong, right }] of Object.entries(report.byRule)) line(`  ${rule}`, [wrong, right]);
  printDocuments('wrong links without a finding', report.unflagged);
  printDocuments(`for information, markers of the corpus that we have not (${report.missed})`, report.missedByDocument);
}

function printDocuments(title, counts) {
  const entries = Object.entries(counts);
  const more = entries.length - NAMED;
  const named = entries.slice(0, NAMED).map(([stem, count]) => `${stem} ${count}`);
  console.log(`${title}: ${named.join(', ') || 'none'}${more > 0 ? `, and in ${more} more documents` : ''}`);
}
