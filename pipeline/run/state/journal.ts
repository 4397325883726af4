import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { safePath } from '../../../outputs/directory/safe-path.js';
import { WORK_FOLDER } from '../../../outputs/directory/work-folder.js';
import { isSafeId } from '../../../sources/article-id.js';
import type { ArticleState } from './article-state.js';
import { readStateLine, stateLine } from './state-line.js';
import { parsed } from './untrusted.js';

const JOURNAL = `${WORK_FOLDER}/journal.jsonl`;

/** What a run that had no end had done. */
export interface JournalContent {
  done: ArticleState[];
  /** Ids of articles that were begun and not done. */
  begun: string[];
}

/** Notes what a run has done, line by line, so that one that is killed need not be done again from the start. */
export interface Journal {
  /** Before the first file of an article is written. */
  begin(id: string): void;
  /** Articles whose files are on the disk. */
  done(states: readonly ArticleState[]): void;
  close(): void;
}

/**
 * Opens the journal of a run; it goes on behind what an earlier run that had no end left in it.
 *
 * @param generation of the state that the run begins with
 */
export function openJournal(directory: string, generation: number): Journal {
  const path = safePath(directory, JOURNAL);
  const goesOn = readJournal(directory, generation) !== undefined;
  const handle = openSync(path, goesOn ? 'a' : 'w');
  const append = (lines: readonly string[]): void => {
    const bytes = Buffer.from(`${lines.join('\n')}\n`);
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
  };
  // The last line may have been cut off in the middle: what follows stands on a line of its own.
  append(goesOn ? [''] : [JSON.stringify({ generation })]);
  return {
    begin: (id) => append([JSON.stringify({ begun: id })]),
    done: (states) => {
      append(states.map((state) => stateLine(state, directory)));
      fsyncSync(handle);
    },
    close: () => closeSync(handle),
  };
}

/** Removes the journal: the state has all that it said. */
export function removeJournal(directory: string): void {
  rmSync(safePath(directory, JOURNAL), { force: true });
}

/** Reads a journal. @returns undefined where there is none that goes on from this generation */
export function readJournal(directory: string, generation: number): JournalContent | undefined {
  const path = safePath(directory, JOURNAL);
  if (!existsSync(path)) return undefined;
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n');
  const { generation: own } = (parsed(head) ?? {}) as { generation?: unknown };
  if (own !== generation) return undefined;
  const content: JournalContent = { done: [], begun: [] };
  const begun = new Set<string>();
  for (const line of lines) {
    const { begun: id } = (parsed(line) ?? {}) as { begun?: unknown };
    if (typeof id === 'string') {
      if (isSafeId(id)) begun.add(id);
      continue;
    }
    const state = readStateLine(line, directory);
    if (!state) continue;
    content.done.push(state);
    begun.delete(state.id);
  }
  return { ...content, begun: [...begun] };
}
