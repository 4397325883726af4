import type { CslType } from '../../../schemas/index.js';
import {
  frenchCourts,
  germanCodes,
  germanCourts,
  germanGazettes,
  judgmentCollections,
  jurisdictions,
  treatySeries,
} from '../../lexicons/law.js';
import { GUIDE, PIN } from '../anchored/words.js';
import { addDate, addField, addYear, type Draft, newDraft } from '../draft.js';
import { readLinksBehind, type Sources } from '../links-behind.js';
import { type Piece, pieceOf, stripped } from '../piece.js';
import { finished } from '../read-citation.js';
import type { CitationReading } from '../reading.js';

/** How a source of law is cited: a pattern whose groups are named for the fields they give, and the type of what it cites. */
interface Form {
  /** What must stand somewhere in the text: it costs little to look for, and most texts have it not. */
  sign: RegExp;
  pattern: RegExp;
  type: CslType;
}

const YEAR = '[12]\\d{3}';
/** A date in words or figures; whether it is one is told by the dates that were found. */
const DATE = '(?<date>[\\p{L}\\d.]{1,10}(?:\\s[\\p{L}\\d.,]{1,12}){0,3}?)';
/** A date in words, with its day. */
const DAY = '(?<date>\\p{L}{3,9}\\.?\\s\\d{1,2},\\s\\d{4}|\\d{1,2}\\s\\p{L}{3,9}\\s\\d{4})';
const CONGRESS = '(?<note>\\d{1,3}(?:th|st|n?d|rd)\\sCong\\.(?:,?\\s\\d(?:st|n?d)\\sSess\\.)?)';
const MEANT = `(?:\\s\\((?<locator>${PIN})(?:\\s?ff?\\.?)?(?:,\\s\\d{1,5})?\\))?`;
const of = (type: CslType, sign: RegExp, ...parts: string[]): Form => ({ type, sign, pattern: new RegExp(parts.join(''), 'dgu') });

/**
 * The forms, the longest first.
 *
 * @see Bluebook 21st ed., rules 11 to 14, 20 and 21; OSCOLA 4th ed., 2.4 to 2.8; AGLC 4th ed., 3
 */
const FORMS: readonly Form[] = [
  // BGH, Urt. v. 5.3.2010 – VI ZR 12/09, NJW 2010, 1527
  of(
    'legal_case',
    /Urt|Beschl|Entsch|Erk/,
    `(?<authority>${germanCourts}),?\\s(?<note>(?:Urt(?:eil|\\.)|Beschl(?:uss|uß|\\.)|Entsch(?:eidung|\\.)|Erk(?:enntnis|\\.))\\s(?:v\\.|vom))\\s${DATE}`,
    '(?:\\s?[–—-]\\s?|,\\s|\\s(?=Az))(?:Az\\.:?\\s|Rs\\.\\s)?(?<number>[\\p{L}\\d][\\p{L}\\d./ -]{2,24}\\d)',
    `(?:,\\s(?:in:?\\s)?(?<container>\\p{Lu}[\\p{L}-]{1,9})\\s(?<year>${YEAR}),\\s(?:S\\.\\s)?(?<page>\\d{1,5})${MEANT})?`,
  ),
  // BGH NJW 1990, 1123 (1125)
  of(
    'legal_case',
    new RegExp(germanCourts, 'u'),
    `(?<authority>${germanCourts}),?\\s(?:in:?\\s)?(?<container>\\p{Lu}[\\p{L}-]{1,9})\\s(?<issued>${YEAR}),\\s(?:S\\.\\s)?(?<page>\\d{1,5})(?:\\s?ff?\\.)?${MEANT}`,
  ),
  // BVerfGE 17, 298 (305)
  of(
    'legal_case',
    new RegExp(judgmentCollections, 'u'),
    `(?<container>${judgmentCollections})\\s(?<volume>\\d{1,3}(?:\\s[IV]{1,3})?)(?:,\\s|\\s)(?<page>\\d{1,4})(?:\\s?ff?\\.?)?(?:,\\s(?<pin>\\d{1,4})(?:\\s?ff?\\.?)?)?${MEANT}`,
  ),
  // Cass. civ. 1re, 3 mai 2000, n° 98-11.381; CE, 5 mai 1998, Sté Roe, n° 123456
  of(
    'legal_case',
    /n[°oº]/,
    `(?<authority>${frenchCourts}),\\s${DATE},\\s(?:(?<title>\\p{Lu}[^,;]{2,80}),\\s)?n[°oº]\\.?\\s?(?<number>[\\d][\\d./-]{2,16})`,
  ),
  // BT-Drs. 19/4321, S. 12
  of(
    'report',
    /Dr(?:s|uck)/,
    `(?<number>(?:BT|BR|LT)-(?:Drs\\.|Drucks\\.|Drucksache)\\s\\d{1,4}/\\d{1,6})(?:,\\s(?:S\\.\\s)?(?<locator>${PIN})(?:\\s?ff?\\.)?)?`,
  ),
  // Gesetz über die Häfen vom 3. Mai 2005, HmbGVBl. 2005, S. 424; … (BGBl. I S. 12)
  of(
    'legislation',
    /\p{L}Bl\.?|GV\.|BAnz/u,
    `(?<title>(?:\\p{Lu}[\\p{L}-]{1,60}(?:gesetz|ordnung)|Gesetz|Verordnung)(?:\\s[^;,“”()]{3,160}?)??)(?:\\s(?:vom|v\\.)\\s${DATE})?,?\\s\\(?(?<container>${germanGazettes})(?:\\s(?<year>${YEAR}))?,?\\s(?:S\\.\\s)?(?<page>\\d{1,5})\\)?`,
  ),
  // § 823 Abs. 1 BGB; Art. 5 GG
  of(
    'legislation',
    /§|Art/,
    `(?<section>(?:§{1,2}|Art\\.?)\\s\\d{1,4}\\s?[a-z]?(?:,?\\s(?:Abs\\.|Satz|S\\.|Nr\\.|Alt\\.|Hs\\.|ff\\.|f\\.|[IVX]{1,4}|\\d{1,3}){1,2}(?:\\s\\d{1,3})?){0,4})\\s(?<container>${germanCodes})(?=[.;,)]|$)`,
  ),
  // Cal. Civ. Code § 1714 (West 2012)
  of(
    'legislation',
    /§/,
    `(?<container>(?=[^§;]{4,90}§)(?!U\\.\\s?S\\.)\\p{Lu}[\\p{L}.]{1,8}\\.\\s(?:[\\p{Lu}&][\\p{L}.&’]{0,12}\\s){0,5}(?:Code|Laws?|Stat\\.)(?:\\sAnn\\.)?)\\s(?:tit\\.\\s\\d{1,3},\\s|ch\\.\\s\\d{1,3},\\s)?§{1,2}\\s?(?<section>\\d[\\p{L}\\d.:()–-]{0,20})(?:\\s\\((?:(?<note>[^()\\d]{2,24})\\s)?(?<issued>${YEAR})\\))?`,
  ),
  // Moorings (Safety) Regulations 2004, SI 2004/3166
  of(
    'legislation',
    /S\.?\s?[IR]/,
    `(?<title>\\p{Lu}[^,;:“”‘]{3,140}\\s(?:Regulations|Order|Rules)(?:\\s\\([^()]{2,40}\\))?\\s${YEAR})(?:\\s\\([^()]{2,24}\\))?,?\\s\\(?(?<number>(?:S\\.?\\s?I\\.?|S\\.?\\s?S\\.?\\s?I\\.?|S\\.?\\s?R\\.?)\\s(?:No\\.?\\s)?(?:${YEAR}/\\d{1,5}|\\d{1,5}/${YEAR}))\\)?`,
  ),
  // Contracts of Carriage Act 1980 (N.S.W.)
  of(
    'legislation',
    new RegExp(`\\((?:${jurisdictions})\\)`, 'u'),
    `(?<title>\\p{Lu}[\\p{L}’' ()-]{2,120}?)\\s(?<issued>${YEAR})\\s\\((?<place>${jurisdictions})\\)`,
  ),
  // Regulation (EU) 2019/881 of … on harbour data [2019] OJ L151/15; …, 2016 O.J. (L 119) 1
  of(
    'legislation',
    /OJ|O\.J\./,
    `(?<title>(?:(?:Council|Commission|Parliament|Delegated|Implementing|Framework)\\s){0,3}(?:Regulation|Directive|Decision|Recommendation)\\s[^;“”\\[]{5,320}?)(?:\\s\\[(?<issued>${YEAR})\\]\\s(?<container>OJ)\\s(?<volume>[LC]\\s?\\d{1,4})/(?<page>\\d{1,5})|,\\s(?<year>${YEAR})\\s(?<gazette>O\\.J\\.)\\s\\((?<series>[LC]\\s\\d{1,4})\\)\\s(?<first>\\d{1,5}))`,
  ),
  // Ley 12/2008, de 3 de julio, de puertos
  of(
    'legislation',
    /\b(?:Ley|Lei|Decreto|Portaria)\b/,
    '(?<title>(?:Ley(?:\\sOrgánica)?|Lei(?:\\sComplementar)?|Real\\sDecreto(?:-ley)?|Decreto(?:-[Ll]ei|-[Ll]ey)?|Portaria)\\s(?:n\\.?[º°o]\\.?\\s)?\\d[\\d./-]{0,12}(?:,\\sde\\s\\d{1,2}º?\\sde\\s\\p{L}{3,10}(?:\\sde\\s\\d{4})?)?(?:,\\s(?:de|por|que|sobre|do|da)\\s[^;.,]{3,120})?)',
  ),
  // S. 516, 105th Cong. § 2 (1997)
  of(
    'bill',
    /Cong\./,
    `(?<title>(?:H\\.\\s?R\\.|S\\.|H\\.\\s?J\\.\\sRes\\.|S\\.\\s?J\\.\\sRes\\.|H\\.\\sCon\\.\\sRes\\.|S\\.\\sCon\\.\\sRes\\.|H\\.R\\.\\sRes\\.|H\\.\\sRes\\.|S\\.\\sRes\\.)\\s\\d{1,5}),\\s${CONGRESS}(?:\\s§{1,2}\\s?(?<section>[\\d().a-z–-]{1,16}))?(?:\\s\\((?:[^()\\d]{0,40}\\s)?(?<issued>${YEAR})\\))?`,
  ),
  // H.R. Rep. No. 99-253, pt. 1, at 54 (1985)
  of(
    'report',
    /(?:Rep|Doc)\./,
    `(?<title>(?:H\\.\\s?R\\.|S\\.|H\\.)\\s(?:Conf\\.\\s|Exec\\.\\s)?(?:Rep|Doc)\\.\\s(?:No\\.\\s)?\\d{1,3}[–-]\\d{1,4})(?:,\\spt\\.\\s\\d{1,2})?(?:,?\\sat\\s(?<locator>${PIN}))?(?:\\s\\((?:[^()\\d]{0,20}\\s)?(?<issued>${YEAR})\\))?`,
  ),
  // Ferry Safety: Hearing Before the S. Comm. on Commerce, 105th Cong. 22 (1997)
  of(
    'hearing',
    /Hearing/,
    `(?<title>(?:\\p{Lu}[^;“”]{2,200}?:\\s)?Hearings?\\s(?:on\\s[^;“”]{2,120}?\\s)?[Bb]efore\\s(?:the\\s)?[^;“”]{3,160}?),\\s${CONGRESS}(?:\\s(?<locator>${PIN}))?\\s\\((?<issued>${YEAR})\\)`,
  ),
  // HC Deb 3 February 1977, vol 389, cols 973–76
  of(
    'hearing',
    /Deb\b/,
    `(?<container>H[CL]\\sDeb)\\s(?:\\(\\d{4}[–-]\\d{2,4}\\)\\s)?${DATE},\\s(?:vol\\.?\\s(?<volume>\\d{1,4}),?\\s)?(?:cols?\\.?\\s(?<page>\\d{1,5}(?:[–-]\\d{1,5})?W?)|(?<pages>\\d{1,5}))`,
  ),
  // Law Commission, Reforming Moorings (Law Com No 313, 2008) para 3
  of(
    'report',
    /Law (?:Reform )?Com/,
    `(?<literal>(?:Scottish\\s|English\\s|Irish\\s)?Law\\s(?:Reform\\s)?Commission(?:\\sof\\s\\p{Lu}[\\p{L} ]{2,20})?)(?:\\sand\\s(?<second>(?:the\\s)?(?:Scottish\\s|English\\s|Irish\\s)?Law\\s(?:Reform\\s)?Commission))?,\\s‘?(?<title>\\p{Lu}[^;()]{3,200}?)’?\\s\\((?<container>(?:Scot\\s)?Law\\sCom(?:\\sCP)?|LRC|Cmn?d?)\\s(?:No\\s)?(?<number>\\d{1,4}(?:-\\d{4})?),\\s(?<issued>${YEAR})\\)(?:\\sparas?\\s(?<locator>${PIN}))?`,
  ),
  // Convention on the Law of Ferries art. 31, May 23, 1969, 1155 U.N.T.S. 331
  of(
    'treaty',
    new RegExp(treatySeries, 'u'),
    `(?<title>\\p{Lu}[^;“”\\d]{4,200}?)(?:,?\\s(?<section>art(?:s|icles?)?\\.?\\s[\\d().–-]{1,10}))?,\\s${DATE},\\s(?<volume>\\d{1,4})\\s(?<container>${treatySeries})\\s(?<page>\\d{1,6})`,
  ),
  // Convention on Salt Roads (adopted 28 July 1951, entered into force 22 April 1954) 189 UNTS 137
  of(
    'treaty',
    new RegExp(treatySeries, 'u'),
    `(?<title>\\p{Lu}[^;“”()]{4,200}?(?:\\s\\([^()]{2,60}\\))?)\\s\\((?:adopted|opened\\sfor\\ssignature|signed|done|concluded)\\s${DAY}(?:,?\\s(?<note>[^()]{3,80}))?\\)\\s(?:(?<volume>\\d{1,4})\\s)?(?<container>${treatySeries})\\s(?:No\\s)?(?<page>\\d{1,6})`,
  ),
  // Executive Order 13999, “Better Ferries,” 86 Fed. Reg. 11204 (Feb. 19, 2021)
  of(
    'regulation',
    /Order|Proclamation/,
    `(?:Executive\\sOrder|Exec\\.\\sOrder|Proclamation)\\s(?:No\\.\\s)?(?<number>\\d{1,2},?\\d{3}),?\\s[“"](?<title>[^“”"]{3,240}?),?[”"],?\\s(?<volume>\\d{1,3})\\s(?<container>Fed\\.\\sReg\\.|C\\.F\\.R\\.)\\s(?<page>\\d{1,3},\\d{3}|\\d{1,6})(?:\\s\\(${DATE}\\))?`,
  ),
  // Executive Order 13999, “Better Ferries,” February 19, 2021
  of(
    'legislation',
    /Order|Proclamation/,
    `(?<note>Executive\\sOrder|Exec\\.\\sOrder|E\\.O\\.|Proclamation)\\s(?:No\\.\\s)?(?<number>\\d{1,2},?\\d{3}),?\\s[“"](?<title>[^“”"]{3,240}?),?[”"],?\\s\\(?${DAY}\\)?`,
  ),
  // 141 Cong. Rec. S1234 (daily ed. May 3, 1995)
  of(
    'hearing',
    /Cong\. Rec\./,
    `(?<volume>\\d{1,3})\\s(?<container>Cong\\.\\sRec\\.)\\s(?<page>[SHED]?\\d{1,5})(?:[–-]\\d{1,5})?\\s\\((?:(?<note>daily\\sed\\.)\\s)?${DAY}\\)`,
  ),
  // General Assembly resolution 71/402
  of(
    'report',
    /[Rr]esolution/,
    '(?<title>(?:UN\\s|United\\sNations\\s)?(?:General\\sAssembly|Security\\sCouncil|Human\\sRights\\sCouncil)\\s[Rr]esolution\\s\\d{1,4}(?:/\\d{1,4})?(?:\\s\\([IVX]{1,7}\\))?)(?=[.;]|$)',
  ),
  // UNSC Res 1873 (28 September 2001) UN Doc S/RES/1873
  of(
    'report',
    /UN(?:GA|SC|HRC|CHR)/,
    `(?<title>UN(?:GA|SC|HRC|CHR)\\sRes(?:olution)?\\s[\\d/]{1,8}(?:\\s\\([^()]{1,12}\\))?)\\s\\(${DATE}\\)\\s(?:UN\\sDoc\\s)?(?<number>[A-Z]{1,5}/[A-Z\\d][A-Za-z\\d/.()-]{1,30}\\d)`,
  ),
  // G.A. Res. 217 (III) A, Declaration of Ports, U.N. Doc. A/810 (Dec. 10, 1948)
  of(
    'report',
    /Res\./,
    `(?<designation>(?:G\\.A\\.|S\\.C\\.|H\\.R\\.C\\.|E\\.S\\.C\\.)\\sRes\\.\\s[\\d/]{1,8}(?:\\s\\([IVX-]{1,8}\\))?(?:\\s[A-Z])?)(?:,\\s(?:¶{1,2}\\s[\\d–-]{1,6},\\s)?(?:(?<title>\\p{Lu}[^,;.]{3,160}),\\s)?(?:at\\s\\d{1,4},\\s)?U\\.N\\.\\sDoc\\.\\s(?<number>[A-Z][\\p{L}\\d/.()-]{1,30}\\d)|,\\s(?<name>\\p{Lu}[^,;.()]{3,160}))?\\s\\(${DATE}\\)`,
  ),
  // Restatement (Second) of Torts § 402A (Am. L. Inst. 1965)
  of(
    'book',
    /Restatement/,
    `(?<title>Restatement\\s\\((?:First|Second|Third|Fourth)\\)\\sof\\s[\\p{L} ,:&]{3,60}?)(?:\\s§{1,2}\\s(?<section>\\d[\\p{L}\\d.–-]{0,12}))(?:\\scmt\\.\\s\\p{L})?(?:\\s\\((?:(?<authority>[^()\\d]{2,40})\\s)?(?<issued>${YEAR})\\))?`,
  ),
  // article 12 of the Universal Declaration of Ports
  of(
    'legislation',
    /rticle/,
    '(?<section>[Aa]rticles?\\s\\d{1,3}(?:\\(\\d{1,2}\\))?(?:(?:,\\s|\\sand\\s|–)\\d{1,3}){0,3})\\sof\\sthe\\s(?<title>\\p{Lu}[\\p{L}’ -]{2,80}?(?:Convention|Declaration|Covenant|Charter|Treaty|Statute|Constitution|Regulation|Directive|Act)(?:\\s(?:on|of|for|against)\\s(?:the\\s)?\\p{Lu}[\\p{L}’ -]{2,80}?)?)(?=[.;]|$)',
  ),
  // Constitution of Norland 1949, art 5
  of(
    'legislation',
    /Constitution of/,
    `(?<title>Constitution\\sof\\s(?:the\\s)?\\p{Lu}[\\p{L} ]{2,40}?(?:\\s${YEAR})?),?\\s(?<section>(?:art|Art|arts|s|ss|ch|§)\\.?\\s[\\dIVX][\\dIVX().–-]{0,10})`,
  ),
];

/** The fields that groups give, by the names of the groups; the others are named for their fields. */
const FIELD_OF: Readonly<Record<string, string>> = {
  container: 'container-title', gazette: 'container-title', place: 'publisher-place', pin: 'locator', series: 'volume', first: 'page', pages: 'page', name: 'title', year: 'issued',
}; // biome-ignore format: pairs read best as lines

const PLAIN = new Set(['note', 'title', 'volume', 'page', 'number', 'locator', 'section', 'authority', 'issued']);
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
  if (group === 'literal' || group === 'second') {
    const { start, end, text: value } = piece;
    const ranges: [number, number][] = [[start, end]];
    draft.fields.push({
      name: 'author',
      raw: value,
      value,
      ranges,
      confidence: 0.9,
      parts: [{ name: 'literal', raw: value, value, ranges }],
    });
  } else if (group === 'designation') {
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
