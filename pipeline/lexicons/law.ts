/** Official collections of judgments that are cited by volume and page alone: Germany, Austria, Switzerland. */
export const judgmentCollections =
  'BVerfGE|BVerfGK|BVerwGE|BGHZ|BGHSt|BAGE|BSGE|BFHE|RGZ|RGSt|RAGE|BayObLGZ|BayVerfGHE|OLGZ|KGJ|LVerfGE|NVwZ-RR|OGHZ|VfSlg|VwSlg|BGE|SZ|SSt';

/** Official gazettes of Germany, Austria and the Länder. */
export const germanGazettes =
  'BGBl\\.?(?:\\s(?:I{1,3}|Nr\\.))?|RGBl\\.?(?:\\sI{1,2})?|BAnz\\.?(?:\\sAT)?|\\p{Lu}[\\p{L}.-]{0,8}GVBl\\.?(?:\\sI{1,2})?|GVBl\\.?(?:\\s(?:I{1,2}|\\p{Lu}\\p{L}{2,12}))?|GV\\.?\\s(?:NRW|NW|M-V)\\.?|LGBl\\.?|ABl\\.';

/** Courts in the German abbreviations; those of one town are followed by its name. */
export const germanCourts =
  '(?:BVerfG|BVerwG|BGH|BAG|BSG|BFH|BPatG|BayObLG|BayVerfGH|RG|KG|EuGH|EuG|EGMR|OGH|VfGH|VwGH|GmS-OGB|(?:OLG|LG|AG|OVG|VGH|VG|LAG|ArbG|LSG|SG|FG|LVerfG|VerfGH|StGH|OLGZ)\\s\\p{Lu}[\\p{L}-]{2,20}(?:\\s(?:am Main|a\\.\\s?M\\.|\\(Oder\\)))?)';

/** Laws of Germany, Austria, Switzerland and the European Union as their sections are cited. */
export const germanCodes =
  '(?:BGB|StGB|StPO|ZPO|GG|HGB|GmbHG|AktG|InsO|VwGO|VwVfG|BVerfGG|GVG|UWG|GWB|UrhG|MarkenG|PatG|TMG|TKG|BDSG|DSGVO|DS-GVO|EGBGB|WEG|SGB\\s[IVX]{1,4}|AO|EStG|KStG|UStG|BauGB|BImSchG|AufenthG|AsylG|BetrVG|KSchG|TVG|ArbGG|SGG|FGO|FamFG|JGG|BtMG|OWiG|StVG|StVO|EUV|AEUV|EGV|EMRK|GRCh|WRV|ABGB|OR|ZGB|B-VG|UN-Charta)';

/** Places of an Act, as Australian and other styles of the Commonwealth print them behind its year. */
export const jurisdictions =
  'N\\.?S\\.?W\\.?|Vic\\.?|Qld\\.?|S\\.?A\\.?|W\\.?A\\.?|Tas\\.?|A\\.?C\\.?T\\.?|N\\.?T\\.?|C(?:w)?th\\.?|U\\.?K\\.?|N\\.?Z\\.?|N\\.?I\\.?|Eng\\.?|Scot\\.?|Ont\\.?|B\\.?C\\.?|Alta\\.?|Can\\.?|Ir\\.?|Ire\\.?|Ireland|India|U\\.?S\\.?';

/** Series of treaties. */
export const treatySeries =
  'U\\.N\\.T\\.S\\.|UNTS|L\\.N\\.T\\.S\\.|LNTS|U\\.S\\.T\\.|UST|T\\.I\\.A\\.S\\.|TIAS|E\\.T\\.S\\.|ETS|CETS|I\\.L\\.M\\.|ILM|Cmnd|CTS|BGBl\\. II';

/** Courts of France, Belgium and the Union as French notes name them. */
export const frenchCourts =
  '(?:Cass\\.(?:\\s(?:civ|com|soc|crim|req|ass\\. plén|ch\\. mixte)\\.?)?(?:\\s\\d(?:re|e|ère|ème))?|CE(?:,\\s(?:ass|sect)\\.)?|Cons\\. const\\.|Cons\\. d’État|CA\\s\\p{Lu}[\\p{L}-]{2,20}|CJCE|CJUE|CEDH|T\\. confl\\.)';
