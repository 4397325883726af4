import { germanCodes, germanCourts, germanGazettes, judgmentCollections } from '../../../lexicons/law.js';
import { PIN } from '../../anchored/words.js';
import { DATE, type Form, MEANT, of, YEAR } from './form.js';

/** Judgments, papers and laws as German notes have them. */
export const germanForms: readonly Form[] = [
  // BGH, Urt. v. 5.3.2010 – VI ZR 12/09, NJW 2010, 1527
  of(
    'legal_case',
    /Urt|Beschl|Entsch|Erk/,
    `(?<authority>${germanCourts}),?\\s(?:Urt(?:eil|\\.)|Beschl(?:uss|uß|\\.)|Entsch(?:eidung|\\.)|Erk(?:enntnis|\\.))\\s(?:v\\.|vom)\\s${DATE}`,
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
  // BT-Drs. 19/4321, S. 12
  of(
    'report',
    /Dr(?:s|uck)/,
    `(?<number>(?:BT|BR|LT)-(?:Drs\\.|Drucks\\.|Drucksache)\\s\\d{1,4}/\\d{1,6})(?:,\\s(?:S\\.\\s)?(?<locator>${PIN})(?:\\s?ff?\\.)?)?`,
  ),
  // § 823 Abs. 1 BGB; Art. 5 GG
  of(
    'legislation',
    /§|Art/,
    `(?<title>(?:§{1,2}|Arts?\\.?|Artikel|Articles?)\\s\\d{1,4}\\s?[a-z]?(?:\\(\\w{1,3}\\)){0,3}(?:,?\\s(?:Abs\\.|lit\\.|Satz|S\\.|Nr\\.|Alt\\.|Hs\\.|ff\\.|f\\.|[IVX]{1,4}|[a-z](?=\\s)|\\d{1,3}){1,2}(?:\\s\\d{1,3})?){0,4}\\s${germanCodes})(?=[.;,)]|$)`,
  ),
  // Gesetz über Häfen vom 3. Mai 2001, BGBl. I S. 123; Hafengesetz (HmbGVBl. 2005, S. 424)
  of(
    'legislation',
    /Bl\.? |GV\.? |BAnz/,
    `(?<title>(?:\\p{Lu}[\\p{L}-]{1,60}(?:gesetz|ordnung)|(?:\\p{Lu}[^;“”,()]{2,40}\\s)?(?:Gesetz|Verordnung|Bekanntmachung|Erlass|Abkommen|Vertrag))(?:\\s[^;“”,()]{2,160}?)??)(?:,\\s|\\s\\(|\\s)(?<container>${germanGazettes})(?:\\s(?<volume>I{1,3}))?(?:,?\\s(?<year>${YEAR})(?:\\s(?<part>I{1,3}))?)?,?\\s(?:S\\.\\s)?(?<page>\\d{1,5})\\)?(?:,\\s(?<section>§{1,2}\\s\\d{1,4}[a-z]?))?`,
  ),
];
