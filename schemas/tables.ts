/** Version of the columns, as SemVer has it: whoever reads them by name can still do so within a major version. */
export const TABLES_VERSION = '1.0.0';

/** A column of a table, in the words of Table Schema (Data Package v2). */
export interface Column {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  /** What the values are where no type of Table Schema says it: the address of a datatype. */
  rdfType?: string;
  description: string;
  constraints?: Constraints;
}

/** What is true of every cell of a column. */
interface Constraints {
  /** Every row has a value. */
  required?: true;
  /** No two rows have the same value. */
  unique?: true;
  /** The only values there are. */
  enum?: readonly string[];
  /** The whole value fits it. Written so that XML Schema, Python and JavaScript read it alike. */
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

/** A reference from columns of one table to columns of another. */
interface ForeignKey {
  fields: readonly string[];
  reference: { resource: TableName; fields: readonly string[] };
}

export type TableName = 'articles' | 'markers' | 'notes' | 'citations' | 'works' | 'repairs' | 'findings';

/** A table: its columns in order, its key, and what it refers to. datapackage.json is made from this. */
export interface Table {
  name: TableName;
  title: string;
  description: string;
  columns: readonly Column[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
}

const text = (name: string, description: string, constraints?: Constraints): Column => ({
  name,
  type: 'string',
  description,
  ...(constraints && { constraints }),
});
const count = (name: string, description: string, minimum = 0): Column => ({
  name,
  type: 'integer',
  description,
  constraints: { required: true, minimum },
});
const list = (name: string, description: string): Column => ({ name, type: 'array', description: `${description}, as JSON` });
const key = (name: string, description: string, constraints: Constraints = {}): Column =>
  text(name, description, { required: true, ...constraints });
/** Table Schema has no type for a date of which the day or month may be unknown, or that is an interval. */
const date = (name: string, description: string): Column => ({
  ...text(name, `${description}, EDTF (ISO 8601-2)`, {
    pattern: '-?[0-9]{4,}(-[0-9]{2}){0,2}~?(/-?[0-9]{4,}(-[0-9]{2}){0,2}~?)?',
  }),
  rdfType: 'http://id.loc.gov/datatypes/edtf/EDTF',
});

const article = key('article', 'Id of the article');
const place: readonly Column[] = [
  count('start_line', 'Line in source.txt where it begins, from 1', 1),
  count('start_column', 'Column where it begins, from 1, in UTF-16 units', 1),
  count('start_offset', 'Offset where it begins, from 0, in UTF-16 units'),
  count('end_line', 'Line where it ends', 1),
  count('end_column', 'Column after its last character', 1),
  count('end_offset', 'Offset after its last character'),
];
const confidence: Column = {
  name: 'confidence',
  type: 'number',
  description: 'How sure the reading is, from 0 to 1',
  constraints: { required: true, minimum: 0, maximum: 1 },
};
const ofArticle: ForeignKey = { fields: ['article'], reference: { resource: 'articles', fields: ['id'] } };
const to = (field: string, resource: TableName): ForeignKey => ({
  fields: ['article', field],
  reference: { resource, fields: ['article', 'id'] },
});

/** The tables of a run, in the order of datapackage.json. */
export const tables: readonly Table[] = [
  {
    name: 'articles',
    title: 'Articles',
    description: 'One row for each article that was converted.',
    columns: [
      key('id', 'Id of the article, and the name of its folder', { unique: true }),
      text('title', 'Title'),
      text('subtitle', 'Subtitle'),
      list('authors', 'Authors, each with family and given, or literal'),
      text('article_type', 'Kind of article, as JATS names it'),
      date('issued', 'Date of publication'),
      date('modified', 'Date of the last change'),
      key('language', 'Language, BCP 47; und where unknown'),
      text('series', 'Series'),
      text('section', 'Heading under which the publication lists it'),
      list('subjects', 'Subjects under which the publication files it'),
      text('publisher', 'Publisher'),
      text('url', 'Address of the article'),
      text('doi', 'DOI of the article'),
      text('license', 'Licence: address, SPDX identifier or words'),
      { name: 'copyright', type: 'object', description: 'Year, holder and statement of the copyright, as JSON' },
      { name: 'funding', type: 'object', description: 'Who paid: statement, and funders with their grants, as JSON' },
      text('data_availability', 'Where the data behind the article can be had'),
      list('keywords', 'Keywords'),
      text('abstract', 'Abstract'),
      key('source_path', 'Path of the source from the root of its input'),
      key('source_sha256', 'SHA-256 of the bytes of the source', { pattern: '[0-9a-f]{64}' }),
      key('source_encoding', 'Encoding of the source'),
      count('source_bytes', 'Size of the source in bytes'),
      ...['markers', 'notes', 'citations', 'works', 'repairs', 'findings'].map((name) => count(name, `Number of ${name}`)),
    ],
    primaryKey: ['id'],
    foreignKeys: [],
  },
  {
    name: 'markers',
    title: 'Markers',
    description: 'One row for each marker (call-out) in the text, in reading order.',
    columns: [
      article,
      key('id', 'Id of the marker, the same in JATS'),
      key('label', 'Label without brackets, as the author wrote it'),
      key('raw', 'The marker as it stands in the source'),
      text('note', 'Id of the note it leads to; empty where the source has none'),
      count('scope', 'Where numbering restarts: 1 for the first run of numbers', 1),
      text('cluster', 'The cluster it is part of, as it stands in the source'),
      confidence,
      ...place,
    ],
    primaryKey: ['article', 'id'],
    foreignKeys: [ofArticle, to('note', 'notes')],
  },
  {
    name: 'notes',
    title: 'Notes',
    description: 'One row for each note of the source. A note that the source lacks has no row.',
    columns: [
      article,
      key('id', 'Id of the note, the same in JATS'),
      key('label', 'Label without brackets'),
      text('raw', 'The label as it stands in the source'),
      {
        name: 'label_given',
        type: 'boolean',
        description: 'Whether the source has the label; otherwise it was counted',
        constraints: { required: true },
      },
      text('status', 'ok, uncited (no marker calls it) or duplicate (its label stands twice)', {
        required: true,
        enum: ['ok', 'uncited', 'duplicate'],
      }),
      count('scope', 'Where numbering restarts: 1 for the first run of numbers', 1),
      text('text', 'The words of the author, wraps joined'),
      text('normalized', 'The note with its citations in one form, back-references written out'),
      list('markers', 'Ids of the markers that call it'),
      list('citations', 'Ids of its citations'),
      list('references', 'Ids of the works it cites'),
      ...place,
    ],
    primaryKey: ['article', 'id'],
    foreignKeys: [ofArticle],
  },
  {
    name: 'citations',
    title: 'Citations',
    description: 'One row for each place that cites a work.',
    columns: [
      article,
      key('id', 'Id of the citation, the same in JATS'),
      text('note', 'Id of the note it stands in; empty where it stands elsewhere'),
      text('form', 'How it cites', { required: true, enum: ['full', 'short', 'ibid', 'op-cit', 'supra'] }),
      text('type', 'CSL type of the work, as this citation shows it'),
      key('text', 'The words of the author'),
      text('work', 'Id of the work; empty where a back-reference could not be resolved'),
      text('antecedent', 'Id of the citation that a back-reference leans on, or whose author a full citation repeats'),
      text('locator', 'The page or place cited'),
      list('fields', 'What was read: name, raw, value, confidence of each field; from, where a name is taken over from another citation'),
      list('leftover', 'Words that were not understood'),
      confidence,
      key('normalized', 'The citation in one form (Chicago notes)'),
      ...place,
    ],
    primaryKey: ['article', 'id'],
    foreignKeys: [ofArticle, to('note', 'notes'), to('work', 'works'), to('antecedent', 'citations')],
  },
  {
    name: 'works',
    title: 'Works',
    description: 'One row for each work that an article cites. Rows with the same canonical id are one work, cited by several articles.',
    columns: [
      article,
      key('id', 'Id of the work within its article, the same in JATS'),
      key('canonical', 'Id of the work over all articles'),
      list('similar', 'Canonical ids of works of other articles that may be the same and are kept apart; empty where there are none'),
      key('type', 'CSL type'),
      text('title', 'Title'),
      list('authors', 'Authors, as CSL names'),
      list('editors', 'Editors, as CSL names'),
      text('container_title', 'What it appeared in'),
      text('publisher', 'Publisher'),
      text('publisher_place', 'Place of publication'),
      text('edition', 'Edition'),
      text('volume', 'Volume'),
      text('issue', 'Issue'),
      text('number', 'Number of the document'),
      text('page', 'Pages it takes up'),
      date('issued', 'Date of publication'),
      date('accessed', 'Date of access'),
      text('url', 'Address'),
      text('doi', 'DOI'),
      list('keys', 'What it is known by'),
      list('citations', 'Ids of the citations that stand for it'),
      list('variants', 'How its citations differ from each other'),
      { name: 'csl', type: 'object', description: 'The whole work as CSL-JSON', constraints: { required: true } },
    ],
    primaryKey: ['article', 'id'],
    foreignKeys: [ofArticle],
  },
  {
    name: 'repairs',
    title: 'Repairs',
    description: 'One row for each change that was made.',
    columns: [
      article,
      key('id', 'Id of the repair, the same in JATS'),
      key('rule', 'Rule of the repair'),
      text('layer', 'Whether it changed the text of the record or only its normal form', { required: true, enum: ['text', 'normalized'] }),
      text('before', 'The whole token before'),
      text('after', 'The whole token after'),
      ...place,
    ],
    primaryKey: ['article', 'id'],
    foreignKeys: [ofArticle],
  },
  {
    name: 'findings',
    title: 'Findings',
    description: 'One row for each doubt or flaw.',
    columns: [
      article,
      key('id', 'Id of the finding'),
      key('rule', 'Rule of the finding'),
      text('severity', 'How grave it is', { required: true, enum: ['error', 'warning', 'info'] }),
      key('message', 'What was found, what was expected, what to do'),
      text('about', 'Id of the marker, note, citation or work it speaks of'),
      text('explanation', 'More about it'),
      text('accepted', 'Why a person accepted it; empty where nobody did'),
      ...place,
    ],
    primaryKey: ['article', 'id'],
    foreignKeys: [ofArticle],
  },
];
