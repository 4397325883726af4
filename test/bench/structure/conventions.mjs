import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountForText } from '../../../dist/outputs/verify/account-for-text.js';
import { convert } from '../../../dist/pipeline/convert.js';
import { openSource } from '../../../dist/sources/index.js';
import { heading, line } from '../table.mjs';
import { answerOf } from './recovery.mjs';
import { otherConventions } from './rewriting/other-conventions.mjs';
import { plainArticleOf } from './rewriting/plain-article.mjs';
import { shuffled } from './rewriting/random.mjs';
import { rewrite } from './rewriting/rewrite.mjs';

const SEED = 1;
/** So many articles say enough of a convention, and all conventions take a minute or two. */
const MOST_ARTICLES = 40;
const CELLS = { width: 58, cell: 10 };

/**
 * How well the articles of the corpus are recovered when they are written in other conventions than their own. Only those
 * whose notes and links we know to the last one can be: what is written again is our own record of them. All conventions
 * draw from one order, so that they share most of their articles and their figures compare.
 *
 * @param {{stem: string, gold: object, record?: object}[]} documents of the corpus, each with our record where there is one
 * @param keep a folder for the texts that were not recovered whole, where somebody wants to read them
 */
export async function measureConventions(documents, corpus, keep) {
  const { scoreDoc, total } = await import(corpus.scorer);
  const articles = shuffled(wholeArticles(documents, scoreDoc), SEED);
  heading(`Other conventions: ${articles.length} articles of the corpus written again, at most ${MOST_ARTICLES} in each`);
  line('layout: marker → label, heading of the notes', ['articles', 'note F1', 'link F1', 'perfect'], CELLS);
  const report = {};
  for (const [name, convention] of otherConventions) {
    const scored = rewritten(articles, convention).map(({ stem, text, gold }) => ({ stem, text, score: scoreDoc(gold, answerTo(text)) }));
    const failed = scored.filter(({ score }) => !score.perfectNotes);
    const { docs, noteF1, linkF1, docsPerfectNotes } = total(scored.map(({ score }) => score));
    line(name, [docs, noteF1.toFixed(3), linkF1.toFixed(3), docsPerfectNotes], CELLS);
    report[name] = { articles: docs, noteF1, linkF1, perfect: docsPerfectNotes, imperfect: failed.map(shortfallOf) };
    if (keep) keepTexts(join(keep, folderNameOf(name)), failed);
  }
  return report;
}

/** The articles whose notes and links our record has as the gold does, without their conventions. */
function wholeArticles(documents, scoreDoc) {
  return documents.flatMap(({ stem, gold, record }) => {
    const article = record && scoreDoc(gold, answerOf(record)).perfectNotes ? plainArticleOf(record) : undefined;
    return article ? [{ stem, article }] : [];
  });
}

/** The first articles that the convention can say, each in it. */
function rewritten(articles, convention) {
  const texts = [];
  for (const { stem, article } of articles) {
    const text = texts.length < MOST_ARTICLES && rewrite(article, convention);
    if (text) texts.push({ stem, ...text });
  }
  return texts;
}

/** What we make of a text, for the scorer. One that would be set aside, for its own sake or for a lost character, has no answer. */
function answerTo(text) {
  try {
    const record = convert(openSource(new TextEncoder().encode(text), { path: 'article.txt' }));
    return accountForText(record, text).length ? undefined : answerOf(record);
  } catch (error) {
    if (error.rule) return undefined;
    throw error;
  }
}

function shortfallOf({ stem, score }) {
  const { noteHits, goldNotes, sysNotes, linkHits, goldMarkers, sysMarkers } = score;
  return {
    stem,
    notes: { right: noteHits, of: goldNotes, found: sysNotes },
    links: { right: linkHits, of: goldMarkers, found: sysMarkers },
  };
}

function keepTexts(folder, texts) {
  mkdirSync(folder, { recursive: true });
  for (const { stem, text } of texts) writeFileSync(join(folder, `${stem}.txt`), text);
}

/** A convention's name without the signs that a file system may refuse. */
function folderNameOf(name) {
  return name.replace(/[/<>:"|?*\s]+/g, ' ');
}
