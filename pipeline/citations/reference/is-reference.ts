import { citationWords, patternOf } from '../../lexicons/citations/index.js';
import { mayInvertAt } from '../inverted/name-forms.js';
import { endOf } from '../sticky.js';

/** A sign by which an entry of a reference list and a note differ, and how much it tells. */
interface Sign {
  pattern: RegExp;
  weight: number;
  /** Whether it is an inverted name that opens the text. */
  inverted?: boolean;
}

const LABEL = '^[\\s•*–-]{0,4}(?:[[(]\\d{1,3}[\\])]|\\d{1,3}\\.)?[\\s\\u00a0]{0,3}';
const FAMILY =
  "(?:(?:d[eiu]|del|della|van|von|den|der|la|le|el|al|ten|ter|Van|Von|De|Di|Du|La|Le)[ '’]){0,2}\\p{Lu}[\\p{L}\\p{M}’'‐-]{1,24}";
const INITIALS = '\\p{Lu}\\p{Ll}?\\.(?:[\\s\\u00a0-]{0,2}\\p{Lu}\\.){0,3}';

/** German `s.` is an initial as well. */
const SIGNALS = citationWords.signals.filter((word) => word.length > 2);

/** Signs of an entry, and, with weights below zero, of a note. All are anchored or bounded, so that they stay linear. Those that are tried from every place do without `u`: stepping by code points would cost four times as much. */
const SIGNS: readonly Sign[] = [
  // `Roe, A. B.`, `van Roe, A.`
  { pattern: new RegExp(`${LABEL}${FAMILY}(?:[ -]${FAMILY})?\\s?,[\\s\\u00a0]?${INITIALS}(?!\\p{L})`, 'u'), weight: 2, inverted: true },
  // `Roe A.,`, `Roe A. (`
  { pattern: new RegExp(`${LABEL}${FAMILY}(?:[ -]${FAMILY})?[\\s\\u00a0]${INITIALS}(?=[\\s\\u00a0]?[,;:(&\\d]|\\s(?:and|et|und)\\s)`, 'u'), weight: 2, inverted: true },
  // `Roe AB, Poe C.`
  { pattern: new RegExp(`${LABEL}${FAMILY}(?:[ -]${FAMILY})?[\\s\\u00a0](?:\\p{Lu}{1,3}(?:,|:|;|\\s\\()|\\p{Lu}{2,3}\\.|\\p{Lu}\\.\\s\\p{L}+,?\\s\\p{Ll})`, 'u'), weight: 2, inverted: true },
  // `ROE, AB; POE, C.`
  { pattern: new RegExp(`${LABEL}${FAMILY},\\s\\p{Lu}{1,3}[,;]`, 'u'), weight: 2, inverted: true },
  // `ROE, Ann`, `Roe, Ann B.`
  { pattern: new RegExp(`${LABEL}${FAMILY},\\s\\p{Lu}\\p{Ll}{1,14}(?:\\s\\p{Lu}\\.)?(?:[.,;]|\\s(?:and|und|et|&)\\s|\\s\\()`, 'u'), weight: 1, inverted: true },
  // `Roe, Ann B. Some Title.`
  { pattern: new RegExp(`${LABEL}${FAMILY},\\s\\p{Lu}\\p{Ll}{1,14}(?:\\s\\p{Lu}\\.?|\\s\\p{Lu}\\p{Ll}{1,14})?\\.\\s["“‘«]?\\p{Lu}`, 'u'), weight: 2, inverted: true },
  // `Roe, Ann, et al.`
  { pattern: new RegExp(`${LABEL}${FAMILY},\\s\\p{Lu}\\p{Ll}{1,14}(?:\\s\\p{Lu}\\.)?,?\\set al\\.\\s`, 'u'), weight: 2, inverted: true },
  { pattern: /^[^“”"‘«]{3,200}?\((?:n\.\s?d\.|o\.\s?J\.|s\.\s?d\.|in press|forthcoming)[^)]{0,20}\)[.,:]?\s\p{L}/u, weight: 2 },
  // `A. B. Roe, C. Poe`, `A. Roe and C. Poe`
  { pattern: new RegExp(`${LABEL}${INITIALS}[\\s\\u00a0]?${FAMILY}(?:\\s${FAMILY})?(?:,| and| et| und|,? &)[\\s\\u00a0](?:and |et )?${INITIALS}`, 'u'), weight: 1 },
  // `A. Roe, Phys. Lett.`, `A. Roe. Some title.`
  { pattern: new RegExp(`${LABEL}${INITIALS}[\\s\\u00a0]?${FAMILY}`, 'u'), weight: 0.5 },
  { pattern: /^[\s•*–-]{0,4}(?:[[(]\d{1,3}[\])]|\d{1,3}\.\s)/, weight: 1 },
  // `Roe, A. (2010).`, `Roe A. 2010.`
  { pattern: /^[^“”"‘«]{3,300}?\((?:1[89]|20)\d\d[a-z]?(?:,[^)]{1,30})?\)[.,:]?\s\p{L}/u, weight: 1 },
  { pattern: /^[^“”"‘«]{3,200}?[.,]\s(?:1[89]|20)\d\d[a-z]?[.:]\s/u, weight: 1.5 },
  // `12(3): 45`, `12(3), 45–67`
  { pattern: /\d{1,4}\s?\(\d{1,3}(?:[-–/]\d{1,3})?\)\s?[,:]\s?(?:pp?\.\s?)?[A-Z]?\d/, weight: 2 },
  // `2010;20(5):813`, `2000; 335: 548`
  { pattern: /(?:1[89]|20)\d\d[^;.\d]{0,12};\s?\d{1,4}\s?(?:\([^)]{1,12}\))?\s?[:,]/, weight: 3 },
  // `12, 345 (1999)`, `12 (1999) 345`
  { pattern: /\d{1,4},\s?[A-Z]?\d{1,7}(?:\s?[-–]\s?\d{1,7})?,?\s?\(\s?(?:1[89]|20)\d\d\s?\)/, weight: 2 },
  { pattern: /[A-Za-z\u00c0-\uffff]\.?,?\s?[A-Z]?\s?\d{1,4}\s?\(\s?(?:1[89]|20)\d\d\s?\)\s?,?[A-Z]?\d/, weight: 2 },
  // `Science (1980) 207:557`
  { pattern: /[A-Za-z\u00c0-\uffff]\.?,?\s\((?:1[89]|20)\d\d\)\s\d{1,4}\s?:\s?[A-Z]?\d/, weight: 1.5 },
  // `Lancet 335: 548–9`, `12:345`
  { pattern: /[A-Za-z\u00c0-\uffff][.,]?\s\d{1,4}\s?:\s?[A-Z]?\d{1,6}\s?[-–]\s?[A-Z]?\d/, weight: 1.5 },
  { pattern: /^[^“‘„«]*\b(?:vol(?:ume)?s?|bd|jg)\b\.?\s?\d/i, weight: 1 },
  { pattern: /\.\s(?:In|Dans):?\s\p{Lu}/u, weight: 1 },
  { pattern: /\((?:Eds?|Hrsg|Hg|Dir)\.?\)/, weight: 1 },
  { pattern: /\barXiv\s?:|\bdoi\s?:|\bPMID\b/i, weight: 0.5 },
  { pattern: /^[^“”„"‘«]*$/, weight: 0.5 },
  // A note: a title in quotation marks behind a full name, a signal, a back-reference, prose.
  { pattern: /[“‘][^”]{3,400}[,.?!]['’]?”/, weight: -1 },
  { pattern: new RegExp(`^(?:\\d{1,3}\\s)?(?:${patternOf(SIGNALS)})(?![\\p{L}\\p{N}])`, 'iu'), weight: -4 },
  { pattern: /^.{0,200}?\bsee(?: also)?,?\s/i, weight: -3 },
  { pattern: /\b(?:Arts?|Article|Recital|Const|s|ss)\.?\s[\dIVX]{1,4}(?:\(|[.,;\s–-]|$)|Constitution\b/, weight: -2 },
  { pattern: /\b(?:thank(?:s|ful)?|grateful|acknowledge[sd]?|indebted)\b/i, weight: -3 },
  // `(London: Press, 2010)`
  { pattern: /\([^()]{2,60}:\s[^()]{2,80},\s(?:1[5-9]|20)\d\d\)/, weight: -2 },
  { pattern: /\b(?:ibid|supra|op\. cit|above n|accessed \d)/i, weight: -3 },
  { pattern: /(?:\s(?:is|are|was|were|has|have|had|that|which|this|these|we|they|he|she|it)\s[^“”]{0,80}){2}/, weight: -2 },
  { pattern: /\s(?:v|vs)\.?\s\p{Lu}|\d\sU\.S\.\s|§/u, weight: -3 },
]; // biome-ignore format: signs are read as a table

const OPENING = new RegExp(LABEL, 'uy');

/** Beyond its first signs nothing tells more. */
const LOOKED_AT = 600;

/**
 * How much a text looks like an entry of a reference list rather than a note: family names first, initials, a year behind
 * the names, `12(3): 45`; against quotation marks, signals and prose.
 */
export function likenessToReference(text: string): number {
  const head = text.slice(0, LOOKED_AT);
  const inverts = mayInvertAt(head, endOf(OPENING, head, 0) ?? 0);
  return SIGNS.reduce((sum, { pattern, weight, inverted }) => ((inverts || !inverted) && pattern.test(head) ? sum + weight : sum), 0);
}
