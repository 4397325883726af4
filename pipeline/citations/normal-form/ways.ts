import type { CslItem } from '../../../schemas/index.js';

/** What the manual leaves open of a note, or what a reader of it needs to be told by its form. */
export interface Way {
  /** A work by itself stands bare (in italics on paper), a part of one in quotation marks: 14.86 and 14.94. */
  title: 'bare' | 'quoted';
  /** Where it was issued, by whom and when: `(London: Faber, 1998)`, or between commas as for news and pages. */
  imprint: 'parenthesis' | 'commas';
  /** The container with the date in a parenthesis: a name with commas in it stays one there. */
  container: 'commas' | 'parenthesis' | 'in';
  /** The number of a document by itself, behind its series, or behind the word for its kind: `CRS Report RL12`, `working paper 7`. */
  number: 'apart' | 'series' | 'kind' | 'after title';
  /** What the author of the note says of the source: behind the title, in a parenthesis, at the end, or behind the names. */
  note: 'after title' | 'in parenthesis' | 'with kind' | 'at end' | 'last updated' | 'after names';
  /** The section of a site stands before the site, a place within a work behind it or behind the title. */
  section: 'before container' | 'at end' | 'after title';
  /** The kind of thing: behind the title, with what follows it in a parenthesis, or behind the date. */
  genre: 'after title' | 'in parenthesis' | 'after date';
  pages: 'labelled' | 'alone';
  /** Of two names of which the last is an organisation, an article shows where it begins: `A. Roe and the Harbour Board`. */
  names: 'plain' | 'with article';
}

const WHOLE: ReadonlySet<string> = new Set([
  'book',
  'legislation',
  'bill',
  'regulation',
  'treaty',
  'legal_case',
  'software',
  'dataset',
  'standard',
  'periodical',
]);
const IMPRINTED: ReadonlySet<string> = new Set(['book', 'report', 'thesis', 'chapter', 'paper-conference', 'pamphlet', 'standard']);
const SPOKEN: ReadonlySet<string> = new Set(['speech', 'thesis', 'paper-conference']);

/** Chosen so that no item takes long; the ways that matter come first. */
const MOST = 96;

/**
 * The ways in which an item can be written, the one that the manual prefers first, each made when it is asked for. What the
 * item does not have gives no choice.
 */
export function* waysOf(csl: CslItem): Generator<Way> {
  const choices = Object.entries(choicesOf(csl)) as [keyof Way, string[]][];
  const count = choices.reduce((product, [, values]) => product * values.length, 1);
  for (let number = 0; number < Math.min(count, MOST); number++) yield wayOf(choices, number);
}

/** The way with a number, each of whose digits is a choice: the last one changes first. */
function wayOf(choices: readonly [name: keyof Way, values: readonly string[]][], number: number): Way {
  const way = {} as Record<keyof Way, string | undefined>;
  let rest = number;
  for (const [name, values] of choices.toReversed()) {
    way[name] = values[rest % values.length];
    rest = Math.floor(rest / values.length);
  }
  return way as Way;
}

/** The last to be given up comes first. */
function choicesOf(csl: CslItem): { [name in keyof Way]: Way[name][] } {
  const has = (name: keyof CslItem): boolean => csl[name] !== undefined;
  const bare = WHOLE.has(csl.type);
  const plain = !IMPRINTED.has(csl.type) && !has('publisher-place') && (!has('publisher') || has('container-title'));
  return {
    title: !has('title') ? ['quoted'] : bare ? ['bare', 'quoted'] : ['quoted', 'bare'],
    imprint: plain ? ['commas', 'parenthesis'] : ['parenthesis', 'commas'],
    container: !has('container-title') ? ['commas'] : isPart(csl) ? ['in', 'commas', 'parenthesis'] : ['commas', 'parenthesis', 'in'],
    genre: !has('genre')
      ? ['after title']
      : SPOKEN.has(csl.type)
        ? ['in parenthesis', 'after title', 'after date']
        : ['after title', 'after date', 'in parenthesis'],
    number: !has('number')
      ? ['apart']
      : [
          ...(has('container-title') ? ['series' as const] : []),
          ...(has('genre') ? ['kind' as const] : []),
          'apart',
          ...(isPart(csl) ? ['after title' as const] : []),
        ],
    section: !has('section') ? ['at end'] : ['at end', 'before container', 'after title'],
    note: !has('note')
      ? ['at end']
      : [
          ...(SPOKEN.has(csl.type) && has('genre') ? ['with kind' as const] : []),
          'after title',
          'in parenthesis',
          'at end',
          'last updated',
          'after names',
        ],
    pages: plain && !isPart(csl) ? ['labelled', 'alone'] : ['alone', 'labelled'],
    names: csl.author?.length === 2 && csl.author[1]?.literal !== undefined ? ['plain', 'with article'] : ['plain'],
  };
}

/** Whether the container is a book that holds what is cited. */
function isPart({ type }: CslItem): boolean {
  return (
    type === 'chapter' || type === 'paper-conference' || type === 'entry' || type === 'entry-encyclopedia' || type === 'entry-dictionary'
  );
}
