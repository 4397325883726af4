import { readCompany } from './company.js';
import { findContents } from './contents.js';
import { followNumbers } from './counted-lines.js';
import type { Line } from './line.js';
import type { Scene } from './scene.js';
import { endsSentence, lettersOf } from './shape.js';
import type { Signal } from './signal.js';
import { BAR, signals } from './signals.js';
import { findSpeakers } from './speakers.js';

/**
 * The lines that are headings: those whose signals add up to the bar. It looks twice: the second time, each line is also
 * compared with those that the first look took for headings.
 *
 * @param lines the blocks of the body, in order
 */
export function findHeadings(lines: readonly Line[]): ReadonlySet<Line> {
  let found: ReadonlySet<Line> = new Set();
  const scenes = scenesOf(lines);
  const own = scenes.map((scene) => scoreOf(scene, signals.own));
  for (let look = 0; look < 2; look++) {
    const company = readCompany(found);
    for (const scene of scenes) Object.assign(scene, company);
    const isHeading = (scene: Scene, index: number): boolean => (own[index] as number) + scoreOf(scene, signals.company) >= BAR;
    found = new Set(scenes.filter(isHeading).map(({ line }) => line));
  }
  return found;
}

/** The sum of what speaks for a line and against it. */
function scoreOf(scene: Scene, among: readonly Signal[]): number {
  return among.reduce((sum, { weight, holds }) => (holds(scene) ? sum + weight : sum), 0);
}

/** The lines that could be headings, with what stands around them. */
function scenesOf(lines: readonly Line[]): Scene[] {
  const counting = followNumbers(lines);
  const speakers = findSpeakers(lines);
  const contents = findContents(lines);
  const stacks = stackSizes(lines);
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  const isCommonWord = commonWordsOf(lines);
  return lines.flatMap((line, index) => {
    if (!line.standsAlone) return [];
    const words = line.text.slice(line.numbering?.length ?? 0) || line.text;
    return [
      {
        line,
        words,
        letters: lettersOf(words),
        before: lines[index - 1],
        beforeThat: lines[index - 2],
        after: lines[index + 1],
        stack: stacks.get(line) ?? 1,
        times: times.get(line.text) ?? 1,
        counting,
        speakers,
        isCommonWord,
        contents,
        below: lines.length - 1 - index,
        ...readCompany(new Set()),
      },
    ];
  });
}

/** Tells words that the lines have in lower case somewhere. They are gathered when the first is asked for: most texts have no line that may be a name. */
function commonWordsOf(lines: readonly Line[]): (word: string) => boolean {
  let words: ReadonlySet<string> | undefined;
  return (word) => {
    words ??= new Set(lines.flatMap(({ whole }) => whole.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu) ?? []));
    return words.has(word);
  };
}

/** For each bare line, how many of them stand in a row there. */
function stackSizes(lines: readonly Line[]): Map<Line, number> {
  const sizes = new Map<Line, number>();
  let stack: Line[] = [];
  for (const line of [...lines, undefined]) {
    if (line?.standsAlone && !line.numbering && !endsSentence(line.tail)) stack.push(line);
    else {
      for (const one of stack) sizes.set(one, stack.length);
      stack = [];
    }
  }
  return sizes;
}
