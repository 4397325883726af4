import { type Table, tables } from '../../schemas/tables.js';
import type { TableSet } from './table-sets.js';

/**
 * The page beside the tables that explains them to whoever opens them years from now: made from the columns and from
 * which sets there are, so it says the same of every run with the same settings.
 */
export function tablesReadme(sets: readonly TableSet[]): string {
  return `# Tables

Made by offprint from articles with notes. Each file is a table: CSV (RFC 4180), UTF-8, with a header, commas, and CRLF at the
end of every row. Paths are told from the folder above this one, where \`run.json\` lies. Every column is described, with its type and what
always holds for it, in ${sets.map(({ descriptor }) => `\`${descriptor}\``).join(' and ')} (Data Package v2).

| file | what a row is | key |
|---|---|---|
${tables.map(tableLine).join('\n')}

## How they join

Ids are unique within an article, so tables join by \`article\` and an id:

| from | to |
|---|---|
${tables.flatMap(joinLines).join('\n')}

An empty cell leads nowhere: a marker whose note the source lacks, a citation whose work is not known. The same ids stand in
\`articles/ID/article.json\` and \`article.xml\`; places (line, column, offset) are those of \`articles/ID/source.txt\`.

## Works over all articles

A row of \`works.csv\` is a work as one article cites it. \`canonical\` names it over all articles: rows with the same \`canonical\`
share a DOI, an address under one title, or author, title, container and date, and are one work. \`references.json\`, where it is
written, has each of them once, under that id. \`similar\` lists works that look alike and are kept apart, since a second edition
or a part two looks the same: they are for a person to decide.

## What stands in a cell

- An empty cell means that the value is missing. Nothing is filled in.
- Lists and objects are JSON in a cell.
- Dates are EDTF (ISO 8601-2): \`2019\`, \`2019-04\`, \`2019-04-17\`; \`2019-21\` is spring, \`2019~\` about 2019, \`2019-02/2019-03\` an interval.
- Line ends within a cell are as the text has them.

## Dialects

${sets.map(dialectLine).join('\n')}

## Reading them

Python reads the whole package, with its types, by [frictionless](https://framework.frictionlessdata.io), or one table by pandas:

\`\`\`python
import json, pandas
works = pandas.read_csv("tables/works.csv", dtype=str, keep_default_na=False, encoding="utf-8-sig")
works["authors"] = works["authors"].map(lambda cell: json.loads(cell) if cell else [])
citations = pandas.read_csv("tables/citations.csv", dtype=str, keep_default_na=False, encoding="utf-8-sig")
cited = citations.merge(works, left_on=["article", "work"], right_on=["article", "id"], suffixes=("", "_work"))
\`\`\`

R:

\`\`\`r
library(readr)
works <- read_csv("tables/works.csv", col_types = cols(.default = "c"), na = "")
citations <- read_csv("tables/citations.csv", col_types = cols(.default = "c"), na = "")
cited <- merge(citations, works, by.x = c("article", "work"), by.y = c("article", "id"), suffixes = c("", "_work"))
\`\`\`

Excel opens files of the dialect \`excel\` rightly by itself. Those of \`data\` are imported: Data, From Text/CSV, “65001: Unicode
(UTF-8)”, comma, and no detection of data types, so that no date and no id is changed. LibreOffice asks for the same when it opens them.
`;
}

function tableLine({ name, description, primaryKey }: Table): string {
  return `| \`${name}.csv\` | ${description} | ${primaryKey.map((field) => `\`${field}\``).join(', ')} |`;
}

function joinLines({ name, foreignKeys }: Table): string[] {
  const columns = (fields: readonly string[]): string => fields.map((field) => `\`${field}\``).join(', ');
  return foreignKeys.map(
    ({ fields, reference }) => `| ${name} (${columns(fields)}) | ${reference.resource} (${columns(reference.fields)}) |`,
  );
}

function dialectLine({ dialect, folder }: TableSet): string {
  return dialect === 'data'
    ? `- \`${folder}/\` is in the dialect \`data\`: every value is as it is. For programs, and for keeping.`
    : `- \`${folder}/\` is in the dialect \`excel\`, for opening in a spreadsheet: a byte order mark, and an apostrophe before a cell that begins with\n  \`=\`, \`+\`, \`-\`, \`@\`, a tab or CR, which a spreadsheet would run as a formula.`;
}
