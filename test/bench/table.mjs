/** Signs that take two columns of a terminal. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/gu;

/** Prints the heading of a table. */
export function heading(text) {
  console.log(`\n${text}`);
}

/** Prints a line of a table: a name, cut to its column, and cells that end in line. */
export function line(name, cells, { width = 46, cell = 13 } = {}) {
  const shown = name.length > width ? `${name.slice(0, width - 1)}…` : name;
  console.log(shown.padEnd(width - (shown.match(WIDE)?.length ?? 0)) + cells.map((text) => String(text).padStart(cell)).join(''));
}

/** A part of a whole, as `3 of 40 (7.5 %)`. */
export function share(part, whole) {
  return `${part} of ${whole}${whole ? ` (${((100 * part) / whole).toFixed(1)} %)` : ''}`;
}
