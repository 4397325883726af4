/** Official collections of judgments that are cited by volume and page alone: Germany, Austria, Switzerland. */
export const judgmentCollections =
  'BVerfGE|BVerfGK|BVerwGE|BGHZ|BGHSt|BAGE|BSGE|BFHE|RGZ|RGSt|RAGE|BayObLGZ|BayVerfGHE|OLGZ|KGJ|LVerfGE|NVwZ-RR|OGHZ|VfSlg|VwSlg|BGE|SZ|SSt';

/** Official gazettes of Germany, Austria and the Länder, without the number of their part. */
export const germanGazettes =
  '(?:BGBl|RGBl|(?:\\p{Lu}[\\p{L}.-]{0,8})?GVBl|LGBl|StGBl)\\.?|GVBl\\.?\\s(?!I)\\p{Lu}\\p{L}{2,12}|BAnz\\.?(?:\\sAT)?|GV\\.?\\s(?:NRW|NW|M-V)\\.?|ABl\\.';

/** Courts in the German abbreviations; those of one town are followed by its name. */
export const germanCourts =
  '(?:BVerfG|BVerwG|BGH|BAG|BSG|BFH|BPatG|BayObLG|BayVerfGH|RG|KG|EuGH|EuG|EGMR|OGH|VfGH|VwGH|GmS-OGB|(?:OLG|LG|AG|OVG|VGH|VG|LAG|ArbG|LSG|SG|FG|LVerfG|VerfGH|StGH|OLGZ)\\s\\p{Lu}[\\p{L}-]{2,20}(?:\\s(?:am Main|a\\.\\s?M\\.|\\(Oder\\)))?)';

/** Laws of Germany, Austria, Switzerland and the European Union as their sections are cited. */
export const germanCodes =
  '(?:BGB|StGB|StPO|ZPO|GG|HGB|GmbHG|AktG|InsO|VwGO|VwVfG|BVerfGG|GVG|UWG|GWB|UrhG|MarkenG|PatG|TMG|TKG|BDSG|DSGVO|DS-GVO|EGBGB|WEG|SGB\\s[IVX]{1,4}|AO|EStG|KStG|UStG|BauGB|BImSchG|AufenthG|AsylG|BetrVG|KSchG|TVG|ArbGG|SGG|FGO|FamFG|JGG|BtMG|OWiG|StVG|StVO|EUV|AEUV|EGV|EMRK|GRCh|WRV|ABGB|OR|ZGB|B-VG|UN-Charta|TFEU|TEU|GDPR|ECHR|ICCPR|DSA|DMA|TFUE|TUE|RGPD|C\\. (?:civ|pén|com|trav)\\.|\\p{Lu}\\p{Ll}{2,14}(?:\\p{Lu}\\p{Ll}{0,8}){0,2}G)';

/** Places of an Act, as Australian and other styles of the Commonwealth print them behind its year. */
export const jurisdictions =
  'N\\.?S\\.?W\\.?|Vic\\.?|Qld\\.?|S\\.?A\\.?|W\\.?A\\.?|Tas\\.?|A\\.?C\\.?T\\.?|N\\.?T\\.?|C(?:w)?th\\.?|U\\.?K\\.?|N\\.?Z\\.?|N\\.?I\\.?|Eng\\.?|Scot\\.?|Ont\\.?|B\\.?C\\.?|Alta\\.?|Can\\.?|Ir\\.?|Ire\\.?|Ireland|India|U\\.?S\\.?';

/** Series of treaties. */
export const treatySeries =
  'U\\.N\\.T\\.S\\.|UNTS|L\\.N\\.T\\.S\\.|LNTS|U\\.S\\.T\\.|UST|T\\.I\\.A\\.S\\.|TIAS|E\\.T\\.S\\.|ETS|CETS|I\\.L\\.M\\.|ILM|Cmnd|CTS|BGBl\\. II';

/** Courts of France, Belgium and the Union as French notes name them. */
export const frenchCourts =
  "(?:(?:Cass\\.|Cour de cassation,)(?:\\s(?:\\d(?:re|e|ère|ème)\\s)?(?:civ|com|soc|crim|req|ass\\. plén|ch\\. mixte)\\.?)?(?:\\s\\d(?:re|e|ère|ème))?|CE(?:,\\s(?:ass|sect)\\.)?|Conseil\\sd[’']État|Conseil\\sconstitutionnel|Cons\\. const\\.|Cons\\. d’État|(?:CA|CAA|TA|TGI)\\s\\p{Lu}[\\p{L}-]{2,20}|CJCE|CJUE|CourEDH|CEDH|T\\. confl\\.)";

/** Words that say what a number in a citation of law is, and nothing by themselves. Compared in lower case. */
export const legalLabels: ReadonlySet<string> = new Set(
  'sentencia arrêt décision du hansard joint leg daily e o order exec executive app appl application appn docket civil criminal action joined cases pub l public law pl cong congress sess session para paras paragraph col cols un u doc res resolution urt urteil urteile beschl beschluss entsch entscheidung erk erkenntnis az rs v vom adopted signed opened signature into force entered c aff affaire judgment filed at'.split(
    ' ',
  ),
);

/** Laws that are cited by their abbreviation. */
export const lawAbbreviations: ReadonlySet<string> = new Set(
  'GDPR DSA DMA DGA TFEU TEU ECHR ICCPR ICESCR UDHR CEDAW CRC CRPD UNCLOS CISG VCLT GATT TRIPS GATS DSGVO RGPD AIA PLD ADA FOIA HIPAA COPPA FERPA UCC FRCP IPC CPC EPC UCTA PACE HRA AEUV EUV EMRK GRCh'.split(
    ' ',
  ),
);

/** Bodies of the United Nations, by what their symbols begin with. */
export const unBodies: ReadonlySet<string> = new Set(
  'A S E T ST SG CCPR CEDAW CAT CRC CRPD CERD CMW CED HRI FCCC UNEP TD DP DC CD NPT ECE ISBA ICCD CBD UNW IDB GA'.split(' '),
);
