/** What makes what an organisation issues a report, where it stands in the title, the series, or after the title. Compared in lower case. */
export const reportWords: ReadonlySet<string> = new Set(
  'report reports bericht gutachten tätigkeitsbericht jahresbericht forschungsbericht sachstand rapport informe relatório'.split(' '),
);

/** Phrases that do the same. */
export const reportPhrases =
  /\b(?:(?:working|discussion|white|issues?|policy|occasional|technical|research|briefing|position) papers?|(?:policy|issue|research) briefs?|technical report|(?:special|research) publication)\b|报告|白皮书|规划|通知|意见/i;

const SERIES_WORDS = new Set(
  'paper papers report reports brief briefs briefing memo memorandum note notes circular bulletin analysis document publication series insight insights backgrounder factsheet bericht gutachten rapport informe'.split(
    ' ',
  ),
);
const GENERIC = new Set(
  'policy working discussion white issue issues research technical occasional briefing special position staff a the report paper brief memo no'.split(
    ' ',
  ),
);

/**
 * Whether words are the name of a series that counts its documents: `named` (`Transit Working Paper`), or `generic`
 * (`Policy Brief`), which says no more than the kind of document.
 */
export function reportSeries(name: string): 'named' | 'generic' | undefined {
  const words = name.toLowerCase().split(/[\s\u00a0]+/);
  if (words.length > 10 || !words.some((word) => SERIES_WORDS.has(word.replace(/[.,]$/, '')))) return undefined;
  return words.every((word) => SERIES_WORDS.has(word) || GENERIC.has(word)) ? 'generic' : 'named';
}
