const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The number that a label counts by: digits, roman numerals, letters; undefined for signs such as `*`. */
export function numberOf(label: string): number | undefined {
  const digits = /^\d+/.exec(label);
  if (digits) return Number(digits[0]);
  const lower = label.toLowerCase();
  if (/^[ivxlc]{1,7}$/.test(lower)) return romanValue(lower);
  return /^[a-z]$/.test(lower) ? lower.charCodeAt(0) - 96 : undefined;
}

function romanValue(numeral: string): number {
  let total = 0;
  for (let at = 0; at < numeral.length; at++) {
    const value = ROMAN[numeral[at] as string] as number;
    total += value < (ROMAN[numeral[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}

/** A label without its typography: a superscript `¹²` is 12, and so are `１２` and `⑿`. */
export function plainLabel(label: string): string {
  return label.normalize('NFKC').replace(/[()\s]/g, '');
}
