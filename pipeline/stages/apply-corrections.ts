import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { folded } from '../../schemas/folded.js';
import type { Citation, Sidecar } from '../../schemas/index.js';
import { report } from '../../schemas/report.js';
import { giveFields, unknownKeys } from '../citations/corrections/given-fields.js';

/** Lets what a person says in the sidecar stand in place of what was read. */
export const applyCorrections: Plugin<[], Root> = () => applyCorrectionsOf;

type Corrections = NonNullable<Sidecar['citations']>;

/** What the sidecar says of one citation. */
interface Said {
  key: string;
  given: Exclude<Corrections[string], 'none'>;
  citation: Citation;
}

/**
 * `citations: {"4": {issued: 2021-10-15}}` corrects the citation of note 4, `"4.2"` the second one of it; `none` says that
 * there is none, `same-as` whose work it stands for. With `text`, the words of the citation that was corrected, it is told
 * when others stand there.
 */
function applyCorrectionsOf(tree: Root, file: VFile): void {
  const article = file.data.article!;
  const find = finderOf(tree, article.citations);
  const said = Object.entries(article.sidecar?.citations ?? {}).flatMap(([key, value]): Said[] => {
    const given = value === 'none' ? { none: true as const } : value;
    const citation = find(key);
    const unknown = unknownKeys(given);
    if (!citation) reportUnused(key, `${placeOf(key)} is not in the text`, undefined, file);
    else if (unknown.length) reportUnused(key, `it names ${unknown.join(', ')}, which is no CSL variable`, citation, file);
    return citation ? [{ key, given, citation }] : [];
  });
  const none = new Set(said.filter(({ given }) => given.none).map(({ citation }) => citation));
  for (const one of said) {
    checkText(one, file);
    if (!none.has(one.citation)) correct(one, find, none, file);
  }
  for (const { key, citation } of said.filter(({ citation: one }) => none.has(one))) dissolve(key, citation, file);
}

/** Finds the citation that a key of the sidecar names. */
function finderOf({ children }: Root, citations: readonly Citation[]): (key: string) => Citation | undefined {
  const idOf = new Map(children.flatMap(({ data }) => (data?.note ? [[data.note.label, data.note.id] as const] : [])));
  const byId = new Map(citations.map((citation) => [citation.id, citation]));
  return (key) => {
    const [label, ordinal] = partsOf(key);
    return byId.get(`${idOf.get(label)}.c${ordinal}`);
  };
}

function partsOf(key: string): [label: string, ordinal: string] {
  const [, label = key, ordinal = '1'] = /^(.*)\.(\d{1,3})$/.exec(key) ?? [];
  return [label, ordinal];
}

function placeOf(key: string): string {
  const [label, ordinal] = partsOf(key);
  return `citation ${ordinal} of note ${label}`;
}

function reportUnused(key: string, why: string, citation: Citation | undefined, file: VFile): void {
  const message = `The sidecar corrects citation ${key}, but ${why}. Take it out of \`citations:\`, or correct it.`;
  report(file, { rule: 'unused-correction', span: citation?.span ?? file.data.article!.lines.spanOf(0, 0), message });
}

/** A correction is for the words that stood there when it was made; it goes on to count, but somebody should look. */
function checkText({ key, given: { text, none }, citation }: Said, file: VFile): void {
  if (text === undefined || folded(citation.text) === folded(text)) return;
  report(file, {
    rule: 'stale-correction',
    span: citation.span,
    ...(!none && { about: citation.id }),
    message: `The sidecar corrects citation ${key} as “${text}”, but “${citation.text}” stands there now. The correction still counts; check it, and renew its \`text:\`.`,
  });
}

function correct({ key, given, citation }: Said, find: ReturnType<typeof finderOf>, none: ReadonlySet<Citation>, file: VFile): void {
  const { citations, corrections } = file.data.article!;
  const about = { key, citation: citation.id, text: citation.text, span: citation.span };
  const fields = giveFields(citation, given);
  if (fields.length) corrections.push({ ...about, kind: 'fields', fields });
  if (given['same-as'] === undefined) return;
  const other = String(given['same-as']);
  const meant = find(other);
  const fault = !meant || none.has(meant) ? 'is not in the text' : faultOf(citation, meant, citations);
  if (!meant || fault) {
    reportUnused(key, `${placeOf(other)}, which it is to be the same as, ${fault}`, citation, file);
    return;
  }
  citation.sameAs = meant.id;
  corrections.push({ ...about, kind: 'same-as', sameAs: meant.id });
}

/** Back-references lean on what stands before them, so that each way ends; a citation in full ends one wherever it stands. */
function faultOf(citation: Citation, meant: Citation, citations: readonly Citation[]): string | undefined {
  if (meant === citation) return 'is this one';
  const isBehind = citations.indexOf(meant) > citations.indexOf(citation);
  return citation.form !== 'full' && meant.form !== 'full' && isBehind ? 'stands behind it and is a back-reference, too' : undefined;
}

/** The words stay where they are, as prose; what was to be mended in them as a citation is left alone. */
function dissolve(key: string, citation: Citation, file: VFile): void {
  const article = file.data.article!;
  const { id, text, span } = citation;
  article.citations = article.citations.filter((one) => one !== citation);
  article.repairs = article.repairs.filter(
    ({ layer, span: { start, end } }) => layer !== 'normalized' || start.offset < span.start.offset || end.offset > span.end.offset,
  );
  article.corrections.push({ key, kind: 'none', citation: id, text, span });
}
