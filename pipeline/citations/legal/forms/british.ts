import { jurisdictions } from '../../../lexicons/law.js';
import { PIN } from '../../anchored/words.js';
import { DATE, type Form, of, YEAR } from './form.js';

/** Instruments, Acts of the Commonwealth, debates and papers. @see OSCOLA, 4th ed., 2.4 to 2.5 and 3.4; AGLC, 4th ed., 3 */
export const britishForms: readonly Form[] = [
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
  // HC Deb 3 February 1977, vol 389, cols 973–76; Hansard, HC Deb, 3 February 1977, vol. 389, col. 973
  of(
    'hearing',
    /Deb\b/,
    `(?:Hansard,\\s)?(?<container>H[CL]\\sDeb),?\\s(?:\\(\\d{4}[–-]\\d{2,4}\\)\\s)?${DATE},\\s(?:vol\\.?\\s(?<volume>\\d{1,4}),?\\s)?(?:cols?\\.?\\s(?<page>\\d{1,5}(?:[–-]\\d{1,5})?W?)|(?<pages>\\d{1,5}))`,
  ),
  // HL Deb vol 700 col 12 (3 February 2008)
  of(
    'hearing',
    /\bvol\.? \d+,? col/,
    `(?<container>(?:Hansard\\s)?H[CL](?:\\sDeb)?)\\svol\\.?\\s(?<volume>\\d{1,4}),?\\scols?\\.?\\s(?<page>\\d{1,5}(?:[–-]\\d{1,5})?W?)\\s\\(${DATE}\\)`,
  ),
  // Law Commission, Reforming Moorings (Law Com No 313, 2008) para 3
  of(
    'report',
    /Law (?:Reform )?Com/,
    `(?<literal>(?:Scottish\\s|English\\s|Irish\\s)?Law\\s(?:Reform\\s)?Commission(?:\\sof\\s\\p{Lu}[\\p{L} ]{2,20})?)(?:\\sand\\s(?<second>(?:the\\s)?(?:Scottish\\s|English\\s|Irish\\s)?Law\\s(?:Reform\\s)?Commission))?,\\s‘?(?<title>\\p{Lu}[^;()]{3,200}?)’?\\s\\((?<container>(?:Scot\\s)?Law\\sCom(?:\\sCP)?|LRC|Cmn?d?)\\s(?:No\\s)?(?<number>\\d{1,4}(?:-\\d{4})?)(?:,\\s(?<note>(?:HC|HL|Cm|CP|SG)\\s[\\d/]{1,9}))?,\\s(?<issued>${YEAR})\\)(?:\\sparas?\\s(?<locator>${PIN}))?`,
  ),
  // Constitution of Norland 1949, art 5
  of(
    'legislation',
    /Constitution of/,
    `(?<title>Constitution\\sof\\s(?:the\\s)?\\p{Lu}[\\p{L} ]{2,40}?(?:\\s${YEAR})?),?\\s(?<section>(?:art|Art|arts|s|ss|ch|§)\\.?\\s[\\dIVX](?:[\\dIVX().–-]{0,10}[\\dIVX)])?)`,
  ),
];
