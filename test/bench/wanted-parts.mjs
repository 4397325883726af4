/**
 * The parts of a benchmark that the command line names; all of them where it names none. One that there is not ends the
 * process with status 2.
 *
 * @param parts all there are
 * @returns whether a part is wanted
 */
export function wantedParts(parts) {
  const named = process.argv.slice(2);
  const unknown = named.filter((part) => !parts.includes(part));
  if (unknown.length) {
    console.error(`There is no part ${unknown.join(', ')}; the parts are ${parts.join(', ')}.`);
    process.exit(2);
  }
  return (part) => named.length === 0 || named.includes(part);
}
