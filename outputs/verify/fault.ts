/** Nobody reads more faults of one kind in one file than this. */
export const MOST_FAULTS = 20;

/** Something in a written directory that is not as it should be. */
export interface Fault {
  /** Path from the directory, with forward slashes. */
  file: string;
  line?: number;
  message: string;
}

/** Faults in order of file and line. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1));
}
