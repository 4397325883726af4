import type { NameReading } from '../names.js';
import { endOf } from '../sticky.js';
import { initialedAt, invertedAt, mayBegin, mayInvertAt, NAME_FORMS, type NameForm, straightAt } from './name-forms.js';

/** A list of people whose first name is inverted. */
export interface InvertedList {
  people: NameReading[];
  form: NameForm;
  end: number;
}

/** A name of a list, and how it is tied to those before it. */
interface Tied {
  name: NameReading;
  straight: boolean;
  /** Whether a comma alone ties it. */
  open: boolean;
}

const OTHERS = /[,;]?\s(?:and others|et al\.?|et alii|& others|u\.\s?a\.|y otros|e outros|\(et al\.?\))(?!\p{L})/uy;
const ELLIPSIS = /,?\s(?:\.\s?\.\s?\.|…)\s(?:& )?/y;
const TIE = /,?\s(?:and|und|et|y|e|og|och)\s|,?\s?&\s?|;\s(?:and|und|&|y|e|et)\s/y;
const COMMA = /,\s/y;
const PART = /;\s|\s\/\s|\/(?=\p{Lu})/uy;
/** The people of a longer list are not looked at. */
const MOST = 60;

/**
 * Reads a list of people at an offset whose first name is inverted, as APA, MLA, Chicago author-date, Harvard, Vancouver and
 * ABNT have it. Which of the further names are inverted goes by the form of the first and by the sign between them.
 *
 * @returns undefined where no such list begins
 */
export function invertedListAt(text: string, at: number): InvertedList | undefined {
  if (!mayInvertAt(text, at)) return undefined;
  for (const form of NAME_FORMS) {
    const first = invertedAt(text, at, form);
    if (first && mayBegin(first, form)) return listFrom(text, first, form === 'initialed' ? 'given' : form);
  }
  return undefined;
}

function listFrom(text: string, first: NameReading, form: NameForm): InvertedList {
  const names: Tied[] = [{ name: first, straight: false, open: false }];
  let { end } = first;
  let closed = false;
  while (names.length < MOST && !closed) {
    const others = endOf(OTHERS, text, end);
    const next = others === undefined ? nextName(text, end, form, names.length) : undefined;
    if (next) {
      names.push(next);
      // `Roe, Ann, Ben Poe, and Cy Loe`: the “and” ends the list.
      closed = next.straight && !next.open;
    } else if (others !== undefined) closed = true;
    end = others ?? next?.name.end ?? end;
    if (others === undefined && !next) break;
  }
  const open = closed || names.at(-1)?.open === false ? -1 : names.findIndex((one) => one.straight && one.open);
  const kept = open === -1 ? names : names.slice(0, open);
  return { people: kept.map(({ name }) => name), form, end: open === -1 ? end : (kept.at(-1) as Tied).name.end };
}

/** Reads a list of people at an offset all of whom have their initials first: `A. Roe, B. Poe, and C. Loe`, as IEEE has it. */
export function initialedListAt(text: string, at: number): InvertedList | undefined {
  const people: NameReading[] = [];
  let from: number | undefined = at;
  for (let name = initialedAt(text, at); name && people.length < MOST; name = from === undefined ? undefined : initialedAt(text, from)) {
    people.push(name);
    from = endOf(TIE, text, name.end) ?? endOf(COMMA, text, name.end);
  }
  const last = people.at(-1);
  return last && { people, form: 'initials', end: endOf(OTHERS, text, last.end) ?? last.end };
}

/** Names that only commas tie to the list belong to it where an “and” closes it; else they are the words of a title. */
function nextName(text: string, at: number, form: NameForm, count: number): Tied | undefined {
  const tie = endOf(ELLIPSIS, text, at) ?? endOf(TIE, text, at);
  const part = endOf(PART, text, at);
  const from = tie ?? part ?? endOf(COMMA, text, at);
  if (from === undefined) return undefined;
  const open = tie === undefined && part === undefined;
  const inverted = form === 'given' && open ? undefined : invertedAt(text, from, form);
  // `Roe, Ann, and Ben Poe`: behind the first only a semicolon, or the end of the list, says that it goes on inverted.
  if (inverted && (form !== 'given' || part !== undefined || endsInverted(text, inverted, count)))
    return { name: inverted, straight: false, open };
  const straight = form === 'capitals' ? undefined : straightAt(text, from);
  return straight && { name: straight, straight: true, open };
}

/** `Roe, Ann y Poe, Ben`: what stands behind an “and” is inverted where a sign or an end follows its given name. */
function endsInverted(text: string, { end, parts }: NameReading, count: number): boolean {
  const behind = /^(?:[.:]\s|\s\(|,\s(?:[12]\d{3}|["“‘«„(])|,?\s(?:eds?|Hg|Hrsg|orgs?|coords?)\b)/;
  return count < 3 && !/\s/.test(parts[0]?.value ?? '') && behind.test(text.slice(end, end + 12));
}
