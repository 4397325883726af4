import { frenchCourts } from '../../../lexicons/law.js';
import { DATE, type Form, of } from './form.js';

/** A day in the manners of these languages and of English. */
const DAY = '(?<date>(?:1er|\\d{1,2})\\s(?:de\\s)?\\p{L}{3,10}\\.?\\s(?:de\\s)?\\d{4}|\\p{L}{3,9}\\s\\d{1,2},\\s\\d{4})';

/** Judgments and laws as French, Spanish and Portuguese notes have them. */
export const romanceForms: readonly Form[] = [
  // Cass. civ. 1re, 3 mai 2000, n° 98-11.381; CE, 5 mai 1998, Sté Roe, n° 123456; CJUE, 13 mai 2014, Roe, aff. C-131/12
  of(
    'legal_case',
    /n[°oº]|aff\./,
    `(?<authority>${frenchCourts}),\\s${DAY},\\s(?:(?<title>\\p{Lu}[^,;]{2,80}),\\s)?(?:n[°oº]s?\\.?\\s?|aff\\.\\s(?:n[°oº]\\s?)?|req\\.\\sn[°oº]\\s?)(?<number>(?:[CTF]-)?\\d[\\d./-]{0,15}\\d(?:\\s(?:DC|QPC|P))?)(?:,\\s(?<note>(?:Bull|Rec)\\.[^;.]{0,24}(?:\\sn[°oº])?\\s?\\d{1,4}))?`,
  ),
  // Conseil constitutionnel, décision n° 2015-713 DC du 23 juillet 2015
  of(
    'legal_case',
    /décision n/,
    `(?<authority>${frenchCourts}),\\sdécision\\sn[°oº]\\s?(?<number>\\d[\\d./-]{1,15}\\d(?:\\s(?:DC|QPC|L))?)\\sdu\\s${DATE}(?=[.,;]|$)`,
  ),
  // STC 31/2010, de 28 de junio; Corte Constitucional, Sentencia T-025 de 2004
  of(
    'legal_case',
    /\b(?:S[AT][A-Z]{0,4}|AT[CS])\s\d/,
    '(?<title>(?:STC|STS|STSJ|STJUE|SAN|SAP|ATC|ATS)\\s\\d{1,5}/\\d{4}(?:,\\sde\\s\\d{1,2}\\sde\\s\\p{L}{3,10})?)(?:,\\s(?<section>F[JD]\\.?\\s\\d{1,3}))?',
  ),
  of(
    'legal_case',
    /Sentencia/,
    '(?:(?<authority>(?:Tribunal|Corte)\\s[\\p{L} ]{4,50}(?:\\s\\([^()]{3,20}\\))?(?:,\\sSala\\s[\\p{L} ]{3,20})?),\\s)?(?<title>Sentencia\\s(?:[CTSU]{1,2}-)?\\d{1,5}(?:/\\d{2,4}|\\sde\\s\\d{4})(?:,\\sde\\s\\d{1,2}\\sde\\s\\p{L}{3,10})?)(?:,\\s(?<court>(?:Corte|Tribunal)\\s[\\p{L} ]{4,50}))?',
  ),
  // Corte IDH, Caso Roe Vs. Norlandia, Sentencia de 29 de julio de 1988, Serie C No. 4
  of(
    'legal_case',
    /Serie [AC]/,
    `(?:(?<authority>Corte\\s(?:IDH|Interamericana\\sde\\sDerechos\\sHumanos))[.,]\\s)?(?<title>Caso\\s\\p{Lu}[^,.;]{2,80}?\\s(?:vs?|Vs?)\\.?\\s\\p{Lu}[^,.;]{2,40})[.,]\\s(?:(?<note>[\\p{L} ,]{4,60})[.,]\\s)?Sentencia\\s(?:de|del)\\s${DAY}[.,]\\s(?<container>Serie\\s[AC])\\s[Nn]o\\.\\s(?<number>\\d{1,4})`,
  ),
  // Ley 12/2008, de 3 de julio, de puertos
  of(
    'legislation',
    /\b(?:Ley|Lei|Decreto|Portaria|Resoluci[óo]n|Resolução)\b/,
    '(?<title>(?:Ley(?:\\s(?:Orgánica|General|Federal|Estatutaria|Nacional))?|Lei(?:\\s(?:Complementar|Orgânica|Federal))?|Real\\sDecreto(?:-ley|-Ley|\\sLegislativo)?|Decreto(?:-[Ll]ei|-[Ll]ey|\\s(?:Supremo|Legislativo|Ley|Ejecutivo|Nacional|Reglamentario))?|Portaria|Resoluci[óo]n|Resolução)\\s(?:(?:[Nn]\\.?\\s?[º°o]\\.?|No\\.|núm\\.)\\s?)?\\d[\\d./-]{0,14}(?:,?\\sde\\s\\d{1,2}º?\\sde\\s\\p{L}{3,10}(?:\\sde\\s\\d{4})?|\\sde\\s\\d{4})?(?:,?\\s(?:de|del|por|que|sobre|do|da|dos|das|para|relativa)\\s[^;.,()]{2,120}[^;.,()\\s])?)(?:\\s\\((?<note>[^()]{3,24})\\))?(?:,\\s(?<section>(?:arts?\\.?|artículos?|artigos?)\\s\\d{1,4}(?:(?:,\\s|\\s[ye]\\s|[-–])\\d{1,4}){0,6}))?',
  ),
];
