/** Nobody reads more faults of one kind in one file than this. */
export const MOST_FAULTS = 20;

/** Something in a written directory that is not as it should be. */
export interface Fault {
  /** Path from the directory, with forward slashes. */
  file: string;
  line?: number;
  message: string;
}
