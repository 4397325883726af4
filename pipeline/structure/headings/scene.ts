import type { Counting } from './counted-lines.js';
import type { Line } from './line.js';
import type { Letters } from './shape.js';

/** A line and what stands around it, as the signals look at it. */
export interface Scene {
  line: Line;
  /** The words of the line behind its number. */
  words: string;
  letters: Letters;
  /** The block of the body before it, and the one before that. */
  before: Line | undefined;
  beforeThat: Line | undefined;
  /** The block of the body after it. */
  after: Line | undefined;
  /** How many bare lines without numbers stand in a row here, this one included. */
  stack: number;
  /** How often the text has just this line. */
  times: number;
  counting: Counting;
  speakers: ReadonlySet<string>;
  /** Words that the text has in lower case somewhere. */
  commonWords: ReadonlySet<string>;
  /** Lines that the first look takes for headings; empty while it lasts. */
  likely: ReadonlySet<Line>;
  /** How most of the likely headings are written; undefined where they are too few to tell. */
  usual: Letters | undefined;
  /** How many of the likely headings are in lower case, and how many are questions. */
  lowerCase: number;
  questions: number;
  /** Whether most of the likely headings are numbered. */
  usuallyNumbered: boolean;
}
