import { type Columns, PAD, YEAR } from './columns.js';
import { signOf } from './gaps.js';
import type { Token } from './tokens.js';

/** Whether a token stands within quotation marks or parentheses, behind a quotation, behind a year, behind a link. */
export function addContext(columns: Columns, text: string, tokens: readonly Token[]): void {
  let [quoted, closed, depth, years, link, at] = [false, false, 0, 0, false, 0];
  tokens.forEach(({ start, end, kind }, index) => {
    for (; at < start; at++) {
      const code = text.charCodeAt(at);
      const sign = signOf(code);
      if (sign === 34 || code === 0x2018 || (code === 0x2019 && quoted)) {
        closed ||= quoted;
        quoted = code === 0x201d || code === 0xbb || code === 0x2019 ? false : code === 34 ? !quoted : true;
      } else if (sign === 40 || sign === 91) depth = 1;
      else if (sign === 41 || sign === 93) depth = 0;
    }
    at = end;
    columns.context[index + PAD] = (quoted ? 1 : 0) | (closed ? 2 : 0) | (depth ? 4 : 0) | (years ? 8 : 0) | (link ? 16 : 0);
    columns.years[index + PAD] = years;
    if (columns.shape[index + PAD] === YEAR) years = Math.min(3, years + 1);
    if (kind !== 'word' && kind !== 'number') link = true;
  });
}
