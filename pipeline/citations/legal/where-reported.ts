import { neutralCourts } from '../../lexicons/courts.js';
import type { DateReading } from '../dates.js';
import { addDate, addField, addYear, type Draft } from '../draft.js';
import { type Piece, pieceOf, stripped } from '../piece.js';

const YEAR = '(?:1[5-9]|20)\\d{2}';
/** `F. Supp. 2d`, `Cal. 4th`, `U.S. Dist. LEXIS` */
const REPORTER = "\\p{Lu}[\\p{L}\\d.’']{0,14}(?:\\s(?:\\p{Lu}[\\p{L}.’']{0,10}|[2-9]d|[4-9]th|App\\.))";
/** `(6 Pet.)`: the reporter by the name of who made it, which was counted as the United States Reports afterwards. */
const NOMINATIVE = '(?:\\s\\((?<nominative>\\d{1,2}\\s\\p{Lu}[\\p{L}.’ ]{1,16})\\))?';
/** Further reporters of the same judgment. */
const PARALLEL = `(?<parallel>(?:,\\s\\d{1,4}\\s${REPORTER}{0,3}\\s\\d{1,5}(?:,\\s\\d{1,5}(?!\\d|\\s\\p{Lu}))?){1,4})?`;
/** `12 F. Supp. 34, 36 (S.D. Cal. 1946)`, `598 U.S. 20-999 (2022)`, `579 U.S. ___ (2016)`, `1993. 74 Haw. 530`, `(410 U.S. 113 [1973])` */
const BY_VOLUME = new RegExp(
  `^(?:\\.\\s(?<first>${YEAR})\\.\\s|,?\\s\\((?<before>${YEAR})\\)(?=\\d)|[,.]?\\s+|\\s\\((?=\\d))` +
    '(?:(?:Case\\s)?(?:Nos?\\.\\s)?(?<docket>\\d{1,2}[-–:][\\p{L}\\d:–-]{1,20}\\d),\\s)?(?<volume>\\d{1,4}|\\d{2}[-–]\\d{1,5})' +
    `\\s(?<reporter>${REPORTER}{0,6})${NOMINATIVE}\\s(?:(?<pending>\\d{2}[-–]\\d{1,5})(?!\\d)|(?<page>\\d{1,7}|_{2,5}))` +
    '(?:,\\s(?:at\\s)?(?<pin>\\*?\\d{1,5}(?:[–-]\\d{1,5})?(?:\\sn\\.\\d+)?)(?!\\d|\\s\\p{Lu}))?' +
    `${PARALLEL}(?:\\s[([](?<decided>[^()[\\]]{0,90}?${YEAR})[\\])])?`,
  'du',
);
/** `[2021] UKSC 50`, `[1971] 2 QB 691`, `(1868) LR 3 HL 330`, `[1996] EWCA Civ 12 (26 July 1996)` */
const BY_YEAR =
  /^,?\s?[[(](?<year>[12]\d{3})[\])]\s(?:(?<volume>\d{1,3})\s)?(?<reporter>\p{Lu}[\p{L}.]{0,12}(?:\s\p{Lu}[\p{L}.]{0,10}){0,2}?)\s(?<page>(?:I{1,3}[-–])?\d{1,5}(?!\d|\s\p{Lu}{2,3}\s\d))(?:\s\((?<court>\p{Lu}[\p{L} ]{1,20})\))?(?<parallel>(?:,\s[[(][12]\d{3}[\])]\s(?:\d{1,3}\s)?\p{Lu}[\p{L}.]{0,12}(?:\s\p{Lu}[\p{L}.]{0,10}){0,2}\s\d{1,5}){1,3})?(?:\s\((?<decided>(?:\d{1,2}\s\p{L}{3,9}|\p{L}{3,9}\s\d{1,2},)\s\k<year>)\))?/du;
/** `(1868) LR 3 HL 330`: the volume stands within the name of the series. */
const LAW_REPORTS =
  /^,?\s?\((?<year>1[89]\d{2})\)\s(?<reporter>LR\s(?<volume>\d{1,2})\s(?:[A-Z]{2}|Ex|Eq|Ch App|A & E))\s(?<page>\d{1,4})/du;
/** `(D. Md. filed May 5, 2020)`: what happened on the day. */
const EVENT = /\s(?:filed|decided|argued|entered)$/;

/**
 * Reads where a case is reported: reporter, volume, page, court and date.
 *
 * @param from where the names of the parties end
 * @returns where it ends; undefined where no report stands there
 */
export function readReport(draft: Draft, from: number, to: number, dates: readonly DateReading[]): number | undefined {
  const rest = draft.text.slice(from, to);
  const match = BY_VOLUME.exec(rest) ?? BY_YEAR.exec(rest) ?? LAW_REPORTS.exec(rest);
  if (!match) return undefined;
  const end = from + match[0].length;
  putGroups(draft, match, from, dates);
  return /^\s\(/.test(match[0]) && draft.text[end] === ')' ? end + 1 : end;
}

function putGroups(draft: Draft, match: RegExpExecArray, offset: number, dates: readonly DateReading[]): void {
  const piece = (name: string): Piece | undefined => {
    const range = match.indices?.groups?.[name];
    return range && pieceOf(draft.text, offset + range[0], offset + range[1]);
  };
  const put = (name: string, group: string, confidence: number): void => {
    const found = piece(group);
    if (found) addField(draft, name, stripped(found, ', '), confidence);
  };
  const volume = piece('volume')?.text ?? '';
  const neutral = neutralCourts.has((piece('reporter')?.text ?? '').split(' ')[0] as string);
  // `2012 SCC 12`: the year counts the judgments of a court.
  const yearly = neutral && /^\d{4}$/.test(volume);
  if (!yearly) put(/[-–]/.test(volume) ? 'number' : 'volume', 'volume', 0.97);
  putReporter(draft, piece('reporter'), piece('volume'));
  if (neutral && (yearly || volume === '')) put('number', 'page', 0.95);
  else if (!/^_/.test(piece('page')?.text ?? '')) put('page', 'page', 0.97);
  put('number', 'docket', 0.9);
  put('number', 'pending', 0.9);
  put('locator', 'pin', 0.9);
  put('note', 'nominative', 0.95);
  put('note', 'parallel', 0.92);
  put('authority', 'court', 0.9);
  const decided = piece('decided');
  if (decided) putDecision(draft, decided, dates);
  const year = piece('year') ?? piece('first') ?? piece('before') ?? (yearly ? piece('volume') : undefined);
  const issued = draft.fields.find(({ name }) => name === 'issued');
  if (year && !issued) addYear(draft, year, 0.97);
  // The year before the report is that of the day behind it.
  else if (year && issued?.value.startsWith(year.text)) issued.ranges = [[year.start, year.end], ...issued.ranges];
}

/** `LR 3 HL`: the name of the series is what stands around the volume. */
function putReporter(draft: Draft, reporter: Piece | undefined, volume: Piece | undefined): void {
  if (!reporter) return;
  addField(draft, 'container-title', reporter, 0.95);
  const field = draft.fields.at(-1);
  if (!field || !volume || volume.start < reporter.start) return;
  field.value = `${reporter.whole.slice(reporter.start, volume.start)}${reporter.whole.slice(volume.end + 1, reporter.end)}`;
  field.ranges = [
    [reporter.start, volume.start - 1],
    [volume.end + 1, reporter.end],
  ];
}

/** `(S.D. Cal. 1946)`, `(S.D.N.Y. Jan. 3, 2019)`: the court, and the year or the day of its judgment. */
export function putDecision(draft: Draft, decided: Piece, dates: readonly DateReading[]): void {
  const date = dates.find(({ start, end }) => start >= decided.start && end === decided.end);
  if (date) addDate(draft, 'issued', date, 0.95);
  else addYear(draft, pieceOf(decided.whole, decided.end - 4, decided.end), 0.97);
  const court = stripped(pieceOf(decided.whole, decided.start, date?.start ?? decided.end - 4), ', ');
  const event = EVENT.exec(court.text);
  addField(draft, 'authority', event ? pieceOf(court.whole, court.start, court.start + event.index) : court, 0.9);
}
