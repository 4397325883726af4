/** Words that a printer breaks: long, of letters alone. */
const BREAKABLE = /^\p{L}{8,}$/u;
const LEAST_PART = 3;

/**
 * The lines of a text that is set with hard line ends.
 *
 * @param random says which long words are broken at the end of a line, and where; without it, none are
 */
export function linesOf(text, columns, random) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (!line) lines[lines.length - 1] = word;
    else if (line.length + word.length < columns) lines[lines.length - 1] = `${line} ${word}`;
    else if (random && BREAKABLE.test(word) && random() < 0.3) {
      const at = LEAST_PART + Math.floor(random() * (word.length - 2 * LEAST_PART + 1));
      lines[lines.length - 1] = `${line} ${word.slice(0, at)}-`;
      lines.push(word.slice(at));
    } else lines.push(word);
  }
  return lines;
}

/** A text with hard line ends. */
export function wrapped(text, columns, indent = '') {
  return linesOf(text, columns).join(`\n${indent}`);
}
