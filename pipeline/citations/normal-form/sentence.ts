/**
 * The parts of a note as one sentence without its stop. A comma after a title in quotation marks stands before the closing
 * mark; after a title that ends in `?` or `!` there is none; nothing but a space stands before a parenthesis.
 *
 * @see Chicago Manual of Style, 17th ed., 6.9, 6.125 and 14.96
 */
export function sentence(parts: readonly (string | undefined)[]): string {
  let out = '';
  for (const part of parts) {
    if (part === undefined || part === '') continue;
    if (out === '') out = part;
    else if (/^[([]/.test(part)) out += ` ${part}`;
    else if (out.endsWith('”')) out = /[?!]”$/.test(out) ? `${out} ${part}` : `${out.slice(0, -1)},” ${part}`;
    else out += `, ${part}`;
  }
  return out;
}

/**
 * A title in quotation marks; those that stand in it become single.
 *
 * @see Chicago Manual of Style, 17th ed., 13.30 and 14.94
 */
export function quoted(title: string): string {
  return `“${title.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}
