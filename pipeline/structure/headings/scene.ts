import type { Company } from './company.js';
import type { Counting } from './counted-lines.js';
import type { Line } from './line.js';
import type { Letters } from './shape.js';

/** A line and what stands around it, as the signals look at it. */
export interface Scene extends Company {
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
  /** Whether the text has a word in lower case somewhere. */
  isCommonWord(word: string): boolean;
  /** Lines of tables of contents, and those above them. */
  contents: ReadonlySet<Line>;
  /** How many blocks of the body stand below the line. */
  below: number;
}
