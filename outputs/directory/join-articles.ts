import type { CslItem } from '../../schemas/csl.js';
import { type TableName, tables } from '../../schemas/tables.js';
import type { ReferenceWriter } from '../references/format.js';
import { type ReferencedWork, uniteReferences } from '../references/unite-references.js';
import { type ArticleTables, otherTables, registerColumns, type WorkRows, worksTable } from '../tables/article-tables.js';
import type { Credit } from '../tables/credit.js';
import { csvHeader, csvLines } from '../tables/csv.js';
import { distinctWorks } from '../tables/distinct-works.js';
import { registerOf } from '../tables/register.js';
import type { Row } from '../tables/rows.js';
import { type KnownWork, workForm, workName } from '../tables/unite-works.js';
import type { Sink } from './sink.js';

/** The articles of a run, in the order of their ids in code units. Each can be gone through once, and is never held whole. */
export interface ArticleParts {
  articles(): Iterable<ArticleTables>;
  /** The same articles again: by then it is known which of their works are one, and which may be. */
  works(): Iterable<WorkRows>;
}

/** What all articles came to that is in no table. */
export interface Joined {
  /** Pairs of works of different articles that may be one. */
  similarWorks: number;
  /** Of each article. */
  credits: Credit[];
}

/**
 * The reduce side of tables and references: joins what the articles add to them. Nothing is held but what the works are
 * known by, and whose the articles are.
 *
 * @param sinks where each table goes, in the dialect `data`
 * @param references where each work goes, once
 */
export function joinArticles(
  parts: ArticleParts,
  sinks: Readonly<Record<TableName, Sink>>,
  references: readonly ReferenceWriter[],
): Joined {
  for (const { name, columns } of tables) sinks[name](csvHeader(columns));
  const distinct = distinctWorks<ReferencedWork>();
  const credits: Credit[] = [];
  for (const { works, others, credit } of parts.articles()) {
    for (const work of works) distinct.add(work);
    for (const { name } of otherTables) sinks[name](others[name]);
    credits.push(credit);
  }
  const known = distinct.all();
  const { canonical, similar, pairs } = registerOf(known);
  const cellsOf = (work: KnownWork): Row => {
    const id = canonical.get(workForm(work));
    return { canonical: id, similar: id === undefined ? undefined : similar.get(id) };
  };
  const chosen = references.length ? uniteReferences(known, canonical) : new Map();
  for (const article of parts.works()) {
    fillHoles(article, csvLines(registerColumns, article.works.map(cellsOf)), sinks[worksTable.name]);
    addReferences(article, chosen, references);
  }
  for (const { end } of references) end();
  return { similarWorks: pairs, credits };
}

function fillHoles({ rows, holes }: WorkRows, cells: readonly string[], sink: Sink): void {
  let from = 0;
  for (const [index, hole] of holes.entries()) {
    sink(rows.subarray(from, hole));
    sink(cells[index] as string);
    from = hole;
  }
  sink(rows.subarray(from));
}

function addReferences(
  { works, items }: WorkRows,
  chosen: ReadonlyMap<string, { id: string; key: string }>,
  references: readonly ReferenceWriter[],
): void {
  const own = works.map((work) => chosen.get(workName(work)));
  if (!own.some((one) => one !== undefined)) return;
  const read = JSON.parse(items.toString()) as CslItem[];
  own.forEach((one, index) => {
    if (one) for (const { add } of references) add({ ...(read[index] as CslItem), id: one.id }, one.key);
  });
}
