import type { Scene } from './scene.js';

/** Something about a line that speaks for or against its being a heading. */
export interface Signal {
  /** What is so, in a sentence about the line. */
  says: string;
  /** What it adds to the score of a line of which it is so. */
  weight: number;
  holds(scene: Scene): boolean;
}
