/** Markers that end with their number: two of them side by side need a sign between, or 1 and 2 are 12. */
const OPEN = /[nⁿ]$/;

/**
 * The text of a block, with its markers.
 *
 * @param pieces strings, and numbers for the notes that are called
 * @param call writes the marker of a note
 */
export function blockText(pieces, marker, call) {
  let text = '';
  let endOfCall = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const before = text.trimEnd();
    const comma = OPEN.test(marker) && endOfCall > 0 && before.length === endOfCall ? ',' : '';
    // Bare digits with a space before them would be words of the sentence.
    text = (marker === 'n' || comma ? before : text) + comma + call(piece);
    endOfCall = text.length;
  }
  return text.trim();
}

/** Whether a bare digit would touch one of the text, as 3 does in `19843`: nobody can read that. */
export function touchesDigits(pieces) {
  return pieces.some((piece, index) => {
    if (typeof piece !== 'number') return false;
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    return (typeof before === 'string' && /\d\s*$/.test(before)) || (typeof after === 'string' && /^\d/.test(after));
  });
}

/** Which notes a block calls. */
export function notesCalledIn(pieces) {
  return pieces.filter((piece) => typeof piece === 'number');
}
