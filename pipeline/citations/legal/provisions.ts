/** A word for a place within a law, with the stop or the space behind it. */
const WORD =
  '(?:§{1,2}\\s?|¶{1,2}\\s?|(?:ss?|[Ss]ecs?|[Ss]ections?|[Ss]chs?|[Ss]chedules?|[Aa]rts?|[Aa]rtículos?|[Aa]rtigos?|[Aa]rticles?|[Aa]rtikel|regs?|[Rr]egulations?|[Rr]ecitals?|paras?|pts?|[Pp]arts?|chs?|[Cc]h(?:ap)?s?|[Cc]hapters?|cls?|[Cc]lauses?|[Aa]nnex(?:es)?|[Tt]it(?:le)?s?|[Rr]ules?|rr?|c|amends?|[Aa]mendments?|pmbl|[Pp]reamble)\\.?\\s)';
const NUMBER = '[\\dIVXLC][\\p{L}\\d]{0,5}(?:[().–-]{1,2}[\\p{L}\\d]{1,4}\\)?){0,6}';
/** `s 3(2)(b)`, `arts. 3 y 7`, `Art 9(1) and 9(5)`, `sch 2 para 4` */
const ONE = `${WORD}(?:${NUMBER})(?:(?:,\\s|,?\\s(?:and|or|to|und|et|y|e)\\s|\\s?[–-]\\s?)(?:${NUMBER}|\\([\\p{L}\\d]{1,4}\\))){0,6}`;
const ALL = new RegExp(`^(?:,?\\s)?(?<provisions>${ONE}(?:,?\\s(?:and\\s)?${ONE}){0,5})(?:\\s\\([A-Z][A-Za-z. ]{1,10}\\))?[.,]?$`, 'du');

/**
 * The places of a law that a text names, and nothing else: sections, articles, schedules, recitals.
 *
 * @returns where they begin and end in the text; undefined where it says anything else
 */
export function provisionsIn(text: string): [number, number] | undefined {
  return text.length > 200 ? undefined : ALL.exec(text)?.indices?.groups?.['provisions'];
}
