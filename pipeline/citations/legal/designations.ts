import type { CslType } from '../../../schemas/index.js';
import { GUIDE } from '../anchored/words.js';
import { addDate, addField, addYear, type Draft, newDraft } from '../draft.js';
import { readLinksBehind, type Sources } from '../links-behind.js';
import { type Piece, pieceOf, stripped } from '../piece.js';
import { finished } from '../read-citation.js';
import type { CitationReading } from '../reading.js';
import { americanForms } from './forms/american.js';
import { britishForms } from './forms/british.js';
import { germanForms } from './forms/german.js';
import { nationsForms } from './forms/nations.js';
import { romanceForms } from './forms/romance.js';
import { unionForms } from './forms/union.js';
import { addAuthor } from './found.js';

/** The forms: of those that begin at one place, the longer stands first. */
const FORMS = [...germanForms, ...romanceForms, ...unionForms, ...nationsForms, ...americanForms, ...britishForms];

/** The fields that groups give, by the names of the groups; the others are named for their fields. */
const FIELD_OF: Readonly<Record<string, string>> = {
  container: 'container-title', court: 'authority', gazette: 'container-title', place: 'publisher-place', pin: 'locator', series: 'volume', first: 'page', pages: 'page', part: 'volume', name: 'title', year: 'issued',
}; // biome-ignore format: pairs read best as lines

const PLAIN = new Set(['title', 'volume', 'page', 'number', 'locator', 'section', 'authority', 'issued', 'note']);
/** What may stand right before a source of law: nothing, the end of a sentence or of another citation, a comma in a list. */
const BEGINS = /(?:^|[;.:()—–]\s?|\n\s*)$/u;
/** Words that are no Act, though a year and a jurisdiction stand behind them. */
const STATUTE = /\b(?:Acts?|Code|Regulations?|Rules|Ordinance|Bill|Order|Constitution|Law|Charter)\b|^[\p{Lu}][\p{L}]+\s\([^()]+\)$/u;

/** Finds sources of law that are told by their form alone, wherever they stand in a note. */
export function findDesignations(text: string, sources: Sources): CitationReading[] {
  return FORMS.filter(({ sign }) => sign.test(text)).flatMap(({ pattern, type }) =>
    [...text.matchAll(pattern)].flatMap((match) => readDesignation(text, match, type, sources) ?? []),
  );
}

function readDesignation(text: string, match: RegExpExecArray, type: CslType, sources: Sources): CitationReading | undefined {
  const groups = match.indices?.groups ?? {};
  const end = match.index + match[0].length;
  if (/[\p{L}\d]/u.test(text[end] ?? '') || !begins(text, match.index)) return undefined;
  const draft = newDraft(text);
  const [from, to] = groups['date'] ?? [0, 0];
  const date = groups['date'] ? sources.dates.find(({ start, end: stop }) => start >= from && start <= to && stop <= end) : undefined;
  if (groups['date'] && !date) return undefined;
  if (date) addDate(draft, 'issued', date, 0.92);
  for (const [group, range] of Object.entries(groups)) if (range) put(draft, group, stripped(pieceOf(text, ...range), ', '));
  if (groups['place'] && !STATUTE.test(draft.valueOf('title') ?? '')) return undefined;
  const last = readLinksBehind(draft, end, text.length, sources);
  return finished(draft, pieceOf(text, match.index, last), type);
}

function put(draft: Draft, group: string, piece: Piece): void {
  const name = FIELD_OF[group] ?? group;
  if (group === 'literal' || group === 'second') addAuthor(draft, piece, 0.9);
  else if (group === 'designation') {
    // With a title of its own, the designation is its number.
    addField(draft, 'title', piece, 0.85);
  } else if (name === 'issued') {
    if (!draft.has('issued')) addYear(draft, piece, 0.92);
  } else if (PLAIN.has(name) || name === 'container-title' || name === 'publisher-place') {
    if (name === 'title') for (const field of draft.fields) if (field.name === 'title') field.name = 'number';
    if (name === 'number' && draft.has('number')) return;
    addField(draft, name, piece, 0.9);
  }
}

/** Whether a citation can begin at an offset: behind a sign, a signal, or the words that lead to one. */
function begins(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  if (BEGINS.test(before)) return true;
  const last = [...before.matchAll(GUIDE)].at(-1);
  return last !== undefined && last.index + last[0].length === before.length;
}
