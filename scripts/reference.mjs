/**
 * The reference pages, made from the code. `npm run docs` writes them; a test holds them in step.
 *
 * @param {object} code the modules that the pages speak of
 * @param {readonly import('../schemas/findings/rule.ts').Rule[]} code.rules
 * @param {readonly import('../schemas/repairs.ts').RepairRule[]} code.repairRules
 * @param {readonly import('../schemas/tables.ts').Table[]} code.tables
 * @param {readonly import('../schemas/conventions.ts').FormInWords[]} code.markerFormList
 * @param {readonly import('../schemas/conventions.ts').FormInWords[]} code.noteFormList
 * @param {Record<string, object>} code.jsonSchemas
 * @returns {Record<string, string>} file name → Markdown
 */
export function referencePages({ rules, repairRules, tables, markerFormList, noteFormList, jsonSchemas }) {
  return {
    'findings.md': findingsPage(rules),
    'repairs.md': repairsPage(repairRules),
    'conventions.md': conventionsPage(markerFormList, noteFormList),
    'tables.md': tablesPage(tables),
    'configuration.md': configurationPage(jsonSchemas),
  };
}

const MADE = '<!-- Made from the code by `npm run docs`. Do not edit. -->';
const cell = (text) =>
  String(text ?? '')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ');
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;

function conventionsPage(markerForms, noteForms) {
  const table = (forms) => [
    row('name', 'what it looks like'),
    row('---', '---'),
    ...forms.map(({ id, summary }) => row(`\`${id}\``, summary)),
  ];
  return [
    MADE,
    '# Conventions of markers and notes',
    '',
    'Which convention an article follows is told from its text: of every way to write markers and every way to label notes, the pair',
    'that explains each other best. The record names it under `structure`, with its confidence; one text may have several, and where',
    'numbers begin anew (in a chapter, on a page) each list is a scope of its own. Where the text does not make it plain, a finding',
    'says so, and `convention:` in the sidecar or `conventions:` in `offprint.yaml` forces it by the names below.',
    '',
    '## Markers',
    '',
    ...table(markerForms),
    '',
    '## Notes',
    '',
    ...table(noteForms),
    '',
  ].join('\n');
}

function findingsPage(rules) {
  const overview = rules.map((rule) =>
    row(`[\`${rule.id}\`](#${rule.id})`, rule.quarantines ? 'error, sets aside' : rule.severity, rule.summary),
  );
  const sections = rules.map((rule) =>
    [
      `## ${rule.id}`,
      '',
      `**${rule.quarantines ? 'Error; the article is set aside' : capital(rule.severity)}.** ${rule.summary}`,
      '',
      rule.why,
      '',
      `**What to do:** ${rule.mend}`,
      ...exampleOf(rule),
    ].join('\n'),
  );
  return [
    MADE,
    '# Findings',
    '',
    'Every doubt and every flaw that offprint states has a rule. `offprint rules ID` prints the same. The severity of a rule is set under',
    '`severity:` in `offprint.yaml`; a single finding is accepted in the sidecar of its article, under `accept:`.',
    '',
    row('rule', 'severity', 'what was found'),
    row('---', '---', '---'),
    ...overview,
    '',
    sections.join('\n\n'),
    '',
  ].join('\n');
}

function exampleOf({ examples }) {
  if (!examples) return [];
  return ['', 'An example that yields it:', '', ...filesOf(examples.bad), '', 'The same, mended:', '', ...filesOf(examples.good)];
}

function filesOf({ files, config }) {
  const all = [...Object.entries(files), ...(config ? [['offprint.yaml', config]] : [])];
  return all.flatMap(([name, content]) => {
    const text =
      typeof content === 'string'
        ? visible(content)
        : `bytes: ${content
            .slice(0, 32)
            .map((byte) => byte.toString(16).padStart(2, '0'))
            .join(' ')}${content.length > 32 ? ' …' : ''}`;
    return [`\`${name}\``, '', '````text', text.replace(/\n$/, ''), '````'];
  });
}

function visible(text) {
  const short = text.length > 1200 ? `${text.slice(0, 1200)}…` : text;
  // Control characters would make the page itself unreadable.
  return short.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g,
    (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}

function repairsPage(repairRules) {
  return [
    MADE,
    '# Repairs',
    '',
    'Every change that offprint makes of its own accord. Each one is recorded with its place, the whole token before and after it. A repair of',
    'the layer `text` changes the words of the record, one of the layer `normalized` only their normal form. Only rules marked so may delete',
    'characters other than white space; `run.json` counts what they deleted.',
    '',
    row('rule', 'layer', 'deletes', 'what it changes'),
    row('---', '---', '---', '---'),
    ...repairRules.map(({ id, layer, deletes, summary }) => row(`\`${id}\``, layer, deletes ? 'yes' : 'no', summary)),
    '',
  ].join('\n');
}

function tablesPage(tables) {
  const sections = tables.map((table) =>
    [
      `## ${table.name}.csv`,
      '',
      table.description,
      '',
      `Key: ${table.primaryKey.map((name) => `\`${name}\``).join(', ')}.`,
      ...table.foreignKeys.map(
        ({ fields, reference }) =>
          `\nRefers to \`${reference.resource}\` (${reference.fields.join(', ')}) by ${fields.map((name) => `\`${name}\``).join(', ')}.`,
      ),
      '',
      row('column', 'type', 'holds always', 'description'),
      row('---', '---', '---', '---'),
      ...table.columns.map(({ name, type, rdfType, description, constraints }) =>
        row(`\`${name}\``, rdfType ? 'EDTF date' : type, constraintWords(constraints), description),
      ),
    ].join('\n'),
  );
  return [
    MADE,
    '# Tables',
    '',
    'RFC 4180, UTF-8, CRLF; described for machines in `datapackage.json` (Data Package v2). Lists are JSON in a cell.',
    '',
    sections.join('\n\n'),
    '',
  ].join('\n');
}

/** What is true of every cell of a column. Patterns stand in datapackage.json alone. */
function constraintWords({ required, unique, enum: values, minimum, maximum } = {}) {
  const range = maximum === undefined ? minimum !== undefined && `≥ ${minimum}` : `${minimum} to ${maximum}`;
  const words = [required && 'given', unique && 'unique', values?.map((value) => `\`${value}\``).join(', '), range];
  return words.filter(Boolean).join('; ');
}

function configurationPage(jsonSchemas) {
  const keysOf = (schema, prefix = '') =>
    Object.entries(schema.properties ?? {}).flatMap(([name, value]) => [
      row(`\`${prefix}${name}\``, typeOf(value), value.description),
      ...(value.type === 'object' && value.properties ? keysOf(value, `${prefix}${name}.`) : []),
    ]);
  const table = (file) => [row('key', 'value', 'meaning'), row('---', '---', '---'), ...keysOf(jsonSchemas[file])];
  return [
    MADE,
    '# Configuration',
    '',
    '## offprint.yaml',
    '',
    'Beside the content. Its JSON Schema is `schemas/config.schema.json` of the package.',
    '',
    ...table('config.schema.json'),
    '',
    '## NAME.meta.yaml',
    '',
    'The sidecar of `NAME.txt` or `NAME.md`: metadata, corrections and acceptances, all by a person. It has precedence over front matter. Its JSON',
    'Schema is `schemas/sidecar.schema.json`.',
    '',
    ...table('sidecar.schema.json'),
    '',
  ].join('\n');
}

function typeOf(schema) {
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'anything'}`;
  return schema.type ?? 'anything';
}
