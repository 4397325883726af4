import { classAt, LETTER, MARK, UPPER } from '../characters.js';
import { isOrganisation, type NameReading } from '../names.js';
import { pieceOf } from '../piece.js';
import { isPlace } from '../places.js';
import { endOf } from '../sticky.js';

/** How an inverted name is written: `Roe, J. Lee`; `Roe, A. B.`; `Roe AB`; `Roe A. B.`; `Roe, Ann`. */
export type NameForm = 'initialed' | 'initials' | 'capitals' | 'trailing' | 'given';

const PARTICLES =
  "(?:(?:[Dd][aeiou]s?|[Dd]el|[Dd]ella|[Dd]e la|[Vv][ao]n|[Vv]an de[rn]?|[Vv]on der|[Dd]e[nr]|[Ll][ae]|[Tt]e[nr]|[Zz]u[mr]?|[Aa]l|[Ee]l|[Bb]in|[Ii]bn|St\\.) |(?:[Aa]l|[Ee]l|[Dd])[-’']){0,2}";
const WORD = "(?:[DLO]['’])?\\p{Lu}[\\p{L}\\p{M}’'‐-]{1,24}";
const FAMILY = `${PARTICLES}${WORD}(?: ${WORD}){0,2}`;
const INITIALS = '\\p{Lu}\\p{Ll}?\\.(?:[\\s\\u00a0-]{0,2}\\p{Lu}\\p{Ll}?\\.){0,4}(?:\\s\\p{Lu}(?=,))?';
const WITHIN = '(?:de|da|do|dos|das|del|e|von|van|di|du|della|zu)';
/** `Ann`, `Ann Beth`, `Ann B.`, `Ann de` */
const GIVEN = `${WORD}(?: (?:${WITHIN} )?${WORD}){0,2}(?:[ -]?\\p{Lu}\\.){0,3}(?: \\p{Lu}(?=[,.;]| and | & ))?(?: ${WITHIN}(?=[.,;:( ]))?`;
/** Behind an initial a word is rather the first of the title, unless a year, a quotation or an article follows it. */
const INITIAL_AND_GIVEN = `\\p{Lu}\\. ${WORD}(?=[.,]? \\(?(?:1[5-9]|20)\\d\\d|\\. (?:["“‘]|(?:The|An?) \\p{L}))`;
const INITIALED = `\\p{Lu}\\.(?:[ -]?\\p{Lu}\\.){0,3} ?${PARTICLES}${WORD}(?: ${WORD})?`;
const STRAIGHT = `(?:${WORD}|\\p{Lu}\\p{Ll}?\\.)(?:[ -](?:${WORD}|\\p{Lu}\\.)){0,3} ${PARTICLES}${WORD}|${INITIALED}`;

const FORMS: Readonly<Record<NameForm, RegExp>> = {
  initialed: new RegExp(`(${FAMILY}),[\\s\\u00a0](${INITIAL_AND_GIVEN})`, 'duy'),
  initials: new RegExp(`(${FAMILY}),[\\s\\u00a0]?(${INITIALS})(?![\\p{L}\\p{N}]|\\s?\\p{Ll}\\p{L}*\\s\\p{Ll})`, 'duy'),
  capitals: new RegExp(`(${FAMILY})[\\s\\u00a0](\\p{Lu}{1,4}(?:-\\p{Lu})?)(?=[.,;:]|\\s[(&]|\\s(?:and|et|und)\\s)`, 'duy'),
  trailing: new RegExp(`(${FAMILY})[\\s\\u00a0](${INITIALS})(?=[,;:]|\\s?[(&]|\\s(?:and|et|und)\\s|\\s[12]\\d{3}\\D)`, 'duy'),
  given: new RegExp(`(${FAMILY}),[\\s\\u00a0](${GIVEN})(?![\\p{L}\\p{N}’'])`, 'duy'),
};
/** `Grady, J. Lee` is looked for before `Grady, J.` */
export const NAME_FORMS: readonly NameForm[] = ['initialed', 'initials', 'capitals', 'trailing', 'given'];
const INITIALS_AT_END =
  /(?:\p{Lu}{1,4}(?:-\p{Lu})?|\p{Lu}\p{Ll}?\.(?:[\s\u00a0-]{0,2}\p{Lu}\p{Ll}?\.){0,4}(?:\s\p{Lu}(?=,))?)(?=[.,;:]|\s?[(&]|\s(?:and|et|und)\s|\s[12]\d{3}\D)/uy;
const STRAIGHT_NAME = new RegExp(`(?:${STRAIGHT})(?![\\p{L}\\p{N}’'])`, 'uy');
const INITIALED_NAME = new RegExp(`(?:${INITIALED})(?![\\p{L}\\p{N}’'])`, 'uy');
const FAMILY_AT_END = /(?:(?<=\s)(?:de|del|della|di|da|do|dos|du|la|le|van|von|der|den|ter|ten|zu|al|el|bin|ibn)\s){0,3}[^\s.]+$/u;
const SUFFIX = /,?\s((?:Jr|Sr)\.?|I{2,3}|IV)(?![\p{L}])/duy;
/** Particles at the front of a family name. */
const PARTICLES_FIRST = new RegExp(`^${PARTICLES}`, 'u');

/** Longest family name with its particles, in UTF-16 units. */
const LONGEST = 120;
const WITHIN_FAMILY = " \u00a0-’'‐.";

/**
 * Whether an inverted name may begin at an offset: a capital behind the first comma, or a short word in capitals or an initial
 * before it. It costs a tenth of looking for each form, and most texts open with no such thing.
 */
export function mayInvertAt(text: string, at: number): boolean {
  if (!(classAt(text, at) & LETTER)) return false;
  const limit = Math.min(text.length, at + LONGEST);
  for (let index = at + 1; index < limit; index++) {
    if (classAt(text, index) & (LETTER | MARK)) continue;
    const sign = text[index] as string;
    if (sign === ',') return (classAt(text, index + 1) & UPPER) !== 0 || (classAt(text, index + 2) & UPPER) !== 0;
    if (!WITHIN_FAMILY.includes(sign)) return false;
    if ((sign === ' ' || sign === '\u00a0') && endsInInitials(text, index + 1)) return true;
  }
  return false;
}

/** Whether initials stand at an offset with which a name can end: `AB,`, `A. B. and`, `Yu. (`, but not `A. Roe`. */
function endsInInitials(text: string, at: number): boolean {
  return (classAt(text, at) & UPPER) !== 0 && endOf(INITIALS_AT_END, text, at) !== undefined;
}

/** An inverted name of a form at an offset, with its suffix. */
export function invertedAt(text: string, at: number, form: NameForm): NameReading | undefined {
  const pattern = FORMS[form];
  pattern.lastIndex = at;
  const indices = pattern.exec(text)?.indices;
  const [family, given] = [indices?.[1], indices?.[2]];
  if (!family || !given) return undefined;
  return withSuffix({ ...pieceOf(text, family[0], given[1]), parts: [partOf('family', text, family), partOf('given', text, given)] });
}

/** A name with its initials first at an offset: `A. B. Roe`. */
export function initialedAt(text: string, at: number): NameReading | undefined {
  return text[at + 1] !== '.' || endOf(INITIALED_NAME, text, at) === undefined ? undefined : straightAt(text, at);
}

/** A name with its given name first at an offset, with its suffix. */
export function straightAt(text: string, at: number): NameReading | undefined {
  const end = endOf(STRAIGHT_NAME, text, at);
  if (end === undefined || isOrganisation(text.slice(at, end))) return undefined;
  const from = at + (FAMILY_AT_END.exec(text.slice(at, end))?.index ?? 0);
  const given = pieceOf(text, at, from);
  return withSuffix({
    ...pieceOf(text, at, end),
    parts: [partOf('given', text, [given.start, given.end]), partOf('family', text, [from, end])],
  });
}

/** Whether an inverted name may open a citation: `Paris, France`, `Harbour Board, Ann` and `The Roe, A.` do not. */
export function mayBegin({ text, parts }: NameReading, form: NameForm): boolean {
  const [family, given] = [parts[0]?.value ?? '', parts[1]?.value ?? ''];
  if (/^(?:In|The|An?|See|And|For|With|From)\s/i.test(family)) return false;
  if (family.includes(' ') && isOrganisation(`${family} x`)) return false;
  if (form !== 'given') return true;
  if (isPlace(text) || isOrganisation(`${given} x`) || /^(?:The|An?|In|On|From|How|Why|What)\b/i.test(given)) return false;
  // `Hagedorn HH, Turner S` is a list in the manner of Vancouver.
  return !/\p{Ll}.*\s\p{Lu}{1,4}$/u.test(family);
}

/**
 * Whether a family name may be a whole name, as `Jane Roe` in `Jane Roe, Ann Poe, and Cy Loe`: it is of several words, and no
 * capitals set it off from the given name, as they do in `GARCÍA RUIZ, Ana`.
 */
export function isSpoken({ parts }: NameReading): boolean {
  const [family = '', given = ''] = parts.map(({ value }) => value);
  if (!family.replace(PARTICLES_FIRST, '').includes(' ')) return false;
  return /\p{Ll}/u.test(family) || !/\p{Ll}/u.test(given);
}

function withSuffix(name: NameReading): NameReading {
  SUFFIX.lastIndex = name.end;
  const suffix = SUFFIX.exec(name.whole)?.indices?.[1];
  if (!suffix) return name;
  return { ...pieceOf(name.whole, name.start, suffix[1]), parts: [...name.parts, partOf('suffix', name.whole, suffix)] };
}

function partOf(name: NameReading['parts'][number]['name'], text: string, [start, end]: [number, number]): NameReading['parts'][number] {
  return { name, start, end, value: text.slice(start, end) };
}
