/**
 * An upper bound of the nesting of a YAML text, read without a parser: the parser calls itself for each level, and a few
 * thousand `? ? ?` exhaust the memory of the whole process.
 *
 * @returns levels of indentation, openers (`-`, `?`) within a line, and brackets of flow style, taken together
 */
export function yamlDepth(text: string): number {
  const indents: number[] = [];
  let brackets = 0;
  let deepest = 0;
  for (const line of text.split(/[\n\r]/)) {
    const openers = openersOf(line);
    if (openers.indent === line.length) continue;
    while ((indents.at(-1) ?? -1) >= openers.indent) indents.pop();
    indents.push(openers.indent);
    for (const sign of line) {
      if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++brackets);
      else if (sign === ']' || sign === '}') brackets = Math.max(0, brackets - 1);
    }
    deepest = Math.max(deepest, indents.length + openers.count);
  }
  return deepest;
}

/** The indent of a line, and how many `- ` and `? ` open a level each behind it. */
function openersOf(line: string): { indent: number; count: number } {
  let indent = 0;
  while (line[indent] === ' ') indent++;
  let count = 0;
  for (let at = indent; at < line.length; at++) {
    if (line[at] === ' ' || line[at] === '\t') continue;
    const opens = (line[at] === '-' || line[at] === '?') && (line[at + 1] === ' ' || line[at + 1] === '\t' || at + 1 === line.length);
    if (!opens) break;
    count++;
  }
  return { indent, count };
}
