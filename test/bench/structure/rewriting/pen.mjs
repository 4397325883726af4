import { writeNumber } from './numerals.mjs';

/**
 * What writes the markers and labels of one article in a convention, and remembers them as the gold has them. A layout
 * calls the notes in reading order, and writes a note only after its first call: that is what gives it its number.
 */
export function penFor({ notes }, { marker, label, start = 1, eachPage = false }) {
  const calls = [];
  const numbers = [];
  let onPage = 0;
  return {
    /** What was called so far: the note's index and the number at that place. */
    calls,
    /** The number of each note. */
    numbers,
    turnPage() {
      onPage = 0;
    },
    call(note) {
      numbers[note] ??= eachPage ? ++onPage : note + start;
      calls.push({ note, number: numbers[note] });
      return writeNumber(marker, numbers[note]);
    },
    note(note) {
      return writeNumber(label, numbers[note]) + notes[note];
    },
  };
}
