import { DATE, type Form, of, YEAR } from './form.js';

/** Acts and judgments of the European Union. @see OSCOLA, 4th ed., 2.6 */
export const unionForms: readonly Form[] = [
  // Regulation (EU) 2019/881 of … on harbour data [2019] OJ L151/15; …, 2016 O.J. (L 119) 1
  of(
    'legislation',
    /OJ|O\.J\./,
    `(?<title>(?:(?:Council|Commission|Parliament|Delegated|Implementing|Framework)\\s){0,3}(?:Regulation|Directive|Decision|Recommendation)\\s[^;“”\\[]{5,320}?)(?:\\s\\[(?<issued>${YEAR})\\]\\s(?<container>OJ)\\s(?<volume>[LC]\\s?\\d{1,4})/(?<page>\\d{1,5})|,\\s(?<year>${YEAR})\\s(?<gazette>O\\.J\\.)\\s\\((?<series>[LC]\\s\\d{1,4})\\)\\s(?<first>\\d{1,5}))`,
  ),
  // Regulation (EU) 2016/679 of 27 April 2016, OJ L 119, 4.5.2016, p. 1; Verordnung (EU) 2016/679 …, ABl. L 119 vom 4.5.2016, S. 1
  of(
    'legislation',
    /\b(?:OJ|ABl\.|JO|DO)\s/,
    `(?<title>(?:(?:Council|Commission|Delegated|Implementing|Framework)\\s){0,3}(?:Regulation|Directive|Decision|Verordnung|Richtlinie|Règlement|Reglamento|Directiva)\\s[^;“”\\[]{5,320}?),\\s(?<container>OJ|ABl\\.|JO|DO)(?:\\sEU)?\\s(?:Nr\\.\\s)?(?<volume>[LC]\\s?\\d{1,4})(?:,\\s|\\s(?:vom|du|de|of)\\s)${DATE},\\s(?:p|S)\\.\\s(?<page>\\d{1,5}(?:[–-]\\d{1,5})?)`,
  ),
  // Judgment of 13 May 2014, Roe Spain, C-131/12, EU:C:2014:317
  of(
    'legal_case',
    /[CTF][-–‑]\d{1,4}\/\d\d/,
    `(?:Judgment|Order|Opinion|Urteil|Arrêt|Sentencia)\\s(?:of|vom|du|de)\\s${DATE},\\s(?<title>\\p{Lu}[^,;]{2,120}),\\s(?:Case\\s|Rs\\.\\s|aff\\.\\s)?(?<number>[CTF][-–‑]\\d{1,4}/\\d{2}(?:\\sP)?)(?:,\\s(?<note>(?:ECLI:)?EU:[CTF]:\\d{4}:\\d{1,5}))?`,
  ),
  // Opinion 1/15 EU–Norland Ferries Agreement EU:C:2017:592
  of(
    'legal_case',
    /Opinion \d/,
    '(?<title>Opinion\\s\\d{1,2}/\\d{2}(?:\\s\\p{Lu}[^;,]{3,80}?)?),?\\s(?<number>(?:ECLI:)?EU:C:\\d{4}:\\d{1,5})',
  ),
];
