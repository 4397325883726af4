import { PIN } from '../../anchored/words.js';
import { DATE, type Form, of, YEAR } from './form.js';

const CONGRESS = '(?<note>\\d{1,3}(?:th|st|n?d|rd)\\sCong\\.(?:,?\\s\\d(?:st|n?d)\\s[Ss]ess\\.)?)';

/** Codes, bills, hearings, orders and restatements. @see Bluebook, 21st ed., rules 12 to 14 */
export const americanForms: readonly Form[] = [
  // Cal. Civ. Code § 1714 (West 2012)
  of(
    'legislation',
    /§/,
    `(?<title>(?=[^§;]{4,90}§)(?!U\\.\\s?S\\.)\\p{Lu}[\\p{L}.]{1,8}\\.\\s(?:[\\p{Lu}&][\\p{L}.&’']{0,12}\\s){0,5}(?:Code|Laws?|Stat\\.)(?:\\sAnn\\.)?\\s(?:tit\\.\\s\\d{1,3},\\s|ch\\.\\s\\d{1,3},\\s)?§{1,2}\\s?\\d[\\p{L}\\d.:()–-]{0,20})(?:\\s\\((?:(?<note>[^()\\d]{2,24})\\s)?(?<issued>${YEAR})\\))?`,
  ),
  // 145 Cong. Rec. H1234 (daily ed. Mar. 4, 1999); Congressional Record 145 (1999): H1234
  of(
    'hearing',
    /Cong\. Rec\./,
    `(?<volume>\\d{1,3})\\s(?<container>Cong\\.\\sRec\\.)\\s(?<page>[HSE]?\\d{1,6}(?:[–-]\\d{1,6})?)(?:,\\s[HSE]?\\d{1,6})?\\s\\((?:daily\\sed\\.\\s${DATE}|(?<issued>${YEAR}))\\)`,
  ),
  of(
    'hearing',
    /Congressional Record/,
    `(?<container>Congressional\\sRecord),?\\s(?<volume>\\d{1,3})(?:,\\s(?:no|pt)\\.\\s\\d{1,4})?\\s\\((?:(?<issued>${YEAR})|${DATE})\\):\\s?(?<page>[HSE]?\\d{1,6}(?:[–-][HSE]?\\d{1,6})?)`,
  ),
  // S.B. 12, 87th Leg. (Tex. 2021)
  of(
    'bill',
    /\bLeg\./,
    `(?<title>(?:[SHA]\\.\\s?B\\.|[SHA]B)\\s\\d{1,5}),\\s(?<note>(?:\\d{1,3}(?:st|n?d|rd|th)|${YEAR})\\sLeg\\.(?:,[^()\\d]{2,30})?)\\s\\((?<authority>[^()\\d]{0,24}?)\\s?(?<issued>${YEAR})\\)`,
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
    `(?:(?<literal>U\\.?S\\.?\\sCongress),\\s(?:House|Senate)(?:,\\s(?:Sub)?[Cc]ommittee\\son\\s[^,;]{3,60})?,\\s)?(?<title>(?:\\p{Lu}[^;“”]{2,200}?:\\s)?Hearings?\\s(?:on\\s[^;“”]{2,120}?,?\\s)?[Bb]efore\\s(?:the\\s)?[^;“”]{3,160}?),\\s${CONGRESS}(?:\\s(?<locator>${PIN}))?,?\\s\\(?(?:(?<issued>${YEAR})|${DATE})(?:\\)|,\\s(?<pin>\\d{1,4})|(?=[.;]|,\\shttp|$))`,
  ),
  // Executive Order 13999, “Better Ferries,” 86 Fed. Reg. 11204 (Feb. 19, 2021)
  of(
    'regulation',
    /Order|Proclamation/,
    `(?:Executive\\sOrder|Exec\\.\\sOrder|Proclamation)\\s(?:No\\.\\s)?(?<number>\\d{1,2},?\\d{3}),?\\s[“"](?<title>[^“”"]{3,240}?),?[”"],?\\s(?<volume>\\d{1,3})\\s(?<container>Fed\\.\\sReg\\.|C\\.F\\.R\\.)\\s(?<page>\\d{1,3},\\d{3}|\\d{1,6})(?:\\s\\(${DATE}\\))?`,
  ),
  // Restatement (Second) of Torts § 402A (Am. L. Inst. 1965)
  of(
    'book',
    /Restatement/,
    `(?<title>Restatement\\s\\((?:First|Second|Third|Fourth)\\)\\sof\\s[\\p{L} ,:&]{3,60}?)(?:\\s§{1,2}\\s(?<section>\\d[\\p{L}\\d.–-]{0,12}))(?:\\scmt\\.\\s\\p{L})?(?:\\s\\((?:(?<authority>[^()\\d]{2,40})\\s)?(?<issued>${YEAR})\\))?`,
  ),
];
