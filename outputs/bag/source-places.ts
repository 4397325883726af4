import { SOURCES_IN_PAYLOAD } from './layout.js';

/** A file that a run read: a source, or its sidecar. */
export interface SourceFile {
  /** From the root of its input, with forward slashes. */
  path: string;
  /** Absolute path of its bytes. */
  from: string;
  /** Of these bytes, as the run read them. */
  sha256: string;
}

/** A file and where it goes in the payload. */
export interface PlacedFile extends SourceFile {
  /** From the payload directory. */
  place: string;
}

/**
 * Finds a place in the payload for sources: each lies in `sources/` as it lay in its input, with its sidecar beside it. Where
 * two inputs have files of one name, or of names that differ only in case or Unicode form (RFC 8493, section 6.1), the
 * second goes to `sources-2/`, and so on.
 *
 * @param sources each with the files that it is made of, in an order that is always the same
 * @returns the files of each, in the same order
 */
export function placeSources(sources: readonly (readonly SourceFile[])[]): PlacedFile[][] {
  const folders: Map<string, SourceFile>[] = [];
  return sources.map((files) => {
    let number = folders.findIndex((taken) => files.every((file) => isFree(file, taken)));
    if (number === -1) number = folders.push(new Map()) - 1;
    for (const file of files) folders[number]?.set(folded(file.path), file);
    return files.map((file) => ({ ...file, place: `${sourceFolder(number + 1)}/${pathInBag(file.path)}` }));
  });
}

/** Whether a file of the payload is one of the sources. @param place from the payload directory */
export function isSourcePlace(place: string): boolean {
  return /^sources(?:-\d+)?\//.test(place);
}

/** Whether a file of the payload may be that of a source. @param source its path from the root of its input */
export function isPlaceOf(place: string, source: string): boolean {
  return isSourcePlace(place) && place.slice(place.indexOf('/') + 1).normalize('NFC') === pathInBag(source);
}

function sourceFolder(number: number): string {
  return number === 1 ? SOURCES_IN_PAYLOAD : `${SOURCES_IN_PAYLOAD}-${number}`;
}

/** The same file may be part of two sources: a sidecar beside `a.txt` and `a.md` is. */
function isFree(file: SourceFile, taken: ReadonlyMap<string, SourceFile>): boolean {
  const there = taken.get(folded(file.path));
  return there === undefined || (there.path === file.path && there.sha256 === file.sha256);
}

function folded(path: string): string {
  return pathInBag(path).toLowerCase();
}

/** Within the bag, and in the Unicode form that most systems keep. Of standard input there is no name to keep. */
function pathInBag(path: string): string {
  if (path === '-') return 'stdin.txt';
  const parts = path.normalize('NFC').split('/');
  return parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/');
}
