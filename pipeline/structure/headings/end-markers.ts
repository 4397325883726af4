import { type MarkerForm, markerForms } from '../markers/marker-forms.js';

/** Marks that no heading ends in by itself, whatever else the text uses. */
const ALWAYS = new Set(['[n]', '[^n]', '¹']);

/**
 * Takes the markers from the end of a text, so that `Motives[3]` and `Motives4` are read as the headings that they are.
 *
 * @param used ids of the marker forms that the text was found to use
 */
export function markerRemover(used: ReadonlySet<string>): (text: string) => string {
  const forms = markerForms.filter(({ id }) => ALWAYS.has(id) || used.has(id));
  return (text) => {
    let rest = text;
    for (let end = endMarker(rest, forms); end !== undefined && end > 0; end = endMarker(rest, forms)) rest = rest.slice(0, end).trimEnd();
    return rest;
  };
}

/** Longest end of a text in which a marker is looked for. */
const LONGEST = 60;
/** What no marker ends in, and most texts do. */
const NO_MARKER = /[\p{L}.!?]/u;

/** Where the marker at the end of a text begins. */
function endMarker(text: string, forms: readonly MarkerForm[]): number | undefined {
  if (NO_MARKER.test(text.slice(-1))) return undefined;
  const tail = text.slice(-LONGEST);
  for (const { pattern } of forms) {
    for (const match of tail.matchAll(pattern)) {
      if (match.index + match[0].length === tail.length) return text.length - tail.length + match.index;
    }
  }
  return undefined;
}
