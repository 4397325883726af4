import { treatySeries } from '../../../lexicons/law.js';
import { DATE, type Form, of } from './form.js';

const AGREEMENT = '(?:Convention|Declaration|Covenant|Charter|Treaty|Statute|Constitution|Regulation|Directive|Act)';

/** Treaties and resolutions, and laws behind one of their articles. @see Bluebook, 21st ed., rule 21; OSCOLA, 4th ed., 2.8 */
export const nationsForms: readonly Form[] = [
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
    `(?<title>\\p{Lu}[^;“”()]{4,200}?(?:\\s\\([^()]{2,60}\\))?)\\s\\((?:adopted|opened\\sfor\\ssignature|signed|done|concluded)\\s${DATE}(?:,\\s(?<note>[^()]{3,80}))?\\)\\s(?:(?<volume>\\d{1,4})\\s)?(?<container>${treatySeries})\\s(?:No\\s)?(?<page>\\d{1,6})`,
  ),
  // General Assembly resolution 61/295, Declaration on Ports, A/RES/61/295 (13 September 2007)
  of(
    'report',
    /[Rr]esolution \d/,
    `(?<literal>(?:UN\\s|United\\sNations\\s)?(?:General\\sAssembly|Security\\sCouncil|Human\\sRights\\sCouncil|Economic\\sand\\sSocial\\sCouncil))\\s(?<note>[Rr]esolution\\s\\d{1,4}(?:/\\d{1,4})?(?:\\s[A-Z])?(?:\\s\\([IVX]{1,7}\\))?),\\s[“‘]?(?<title>\\p{Lu}[^,;“”‘’]{3,200}),?[”’]?,\\s(?:U\\.?N\\.?\\sDoc\\.?\\s)?(?<number>[A-Z]{1,5}/[A-Z\\d][A-Za-z\\d/.()-]{1,30}[\\d)])(?:\\s\\(${DATE}\\))?`,
  ),
  // article 12 of the Universal Declaration of Ports
  of(
    'legislation',
    /rticles? \d/,
    `(?<section>[Aa]rticles?\\s\\d{1,3}(?:\\(\\d{1,2}\\))?(?:(?:,\\s|\\sand\\s|–)\\d{1,3}){0,3})\\sof\\sthe\\s(?<title>\\p{Lu}[\\p{L}’ -]{2,80}?${AGREEMENT}(?:\\s(?:on|of|for|against)\\s(?:the\\s)?\\p{Lu}[\\p{L}’ -]{2,80}?)?)(?=[.;]|$)`,
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
  // Declaration of Ports, G.A. Res. 217 (III) A, U.N. Doc. A/810 (Dec. 10, 1948)
  of(
    'report',
    /Res\. \d/,
    `(?<title>\\p{Lu}[^,;.]{3,160}),\\s(?:art\\.\\s[\\d().–-]{1,10},\\s)?(?<note>(?:G\\.A\\.|S\\.C\\.|H\\.R\\.C\\.|E\\.S\\.C\\.)\\sRes\\.\\s[\\d/]{1,8}(?:\\s\\([IVX-]{1,8}\\))?(?:\\s[A-Z])?)(?:,\\sart\\.\\s[\\d().–-]{1,10})?,\\sU\\.N\\.\\sDoc\\.\\s(?<number>[A-Z][\\p{L}\\d/.()-]{1,30}[\\d)])\\s\\(${DATE}\\)`,
  ),
  // G.A. Res. 217 (III) A, Declaration of Ports, U.N. Doc. A/810 (Dec. 10, 1948)
  of(
    'report',
    /Res\./,
    `(?<designation>(?:G\\.A\\.|S\\.C\\.|H\\.R\\.C\\.|E\\.S\\.C\\.)\\sRes\\.\\s[\\d/]{1,8}(?:\\s\\([IVX-]{1,8}\\))?(?:\\s[A-Z])?)(?:,\\s(?:¶{1,2}\\s[\\d–-]{1,6},\\s)?(?:(?<title>\\p{Lu}[^,;.]{3,160}),\\s)?(?:at\\s\\d{1,4},\\s)?U\\.N\\.\\sDoc\\.\\s(?<number>[A-Z][\\p{L}\\d/.()-]{1,30}\\d)|,\\s(?<name>\\p{Lu}[^,;.()]{3,160}))?(?:,\\s(?<section>¶{1,2}\\s[\\d–-]{1,9}))?\\s\\(${DATE}\\)`,
  ),
];
