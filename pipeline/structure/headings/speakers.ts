import type { Line } from './line.js';

/** The name of whoever speaks, at the start of a turn: `MQ:`, `Q.`, `Interviewer:`. */
const SPEAKER = /^(\p{Lu}[\p{L}. ]{0,24}:|[QA]\.)\s/u;

/** The name before the words of a turn in an interview; undefined where there is none. */
export function speakerOf({ text }: Line): string | undefined {
  return SPEAKER.exec(text)?.[1];
}

/** Names that begin at least three turns, where at least two people speak. */
export function findSpeakers(lines: readonly Line[]): ReadonlySet<string> {
  const turns = new Map<string, number>();
  for (const line of lines) {
    const speaker = line.numbering && !/^[QA]\./.test(line.text) ? undefined : speakerOf(line);
    if (speaker) turns.set(speaker, (turns.get(speaker) ?? 0) + 1);
  }
  const speakers = [...turns].filter(([, count]) => count >= 3).map(([name]) => name);
  return new Set(speakers.length >= 2 ? speakers : []);
}
