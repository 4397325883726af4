import type { CslItem, Output } from '../../schemas/index.js';
import type { Sink } from '../directory/sink.js';
import { citationKey, distinctKeys } from './citation-keys.js';

/** A format of reference managers. */
export interface ReferenceFormat {
  /** The output that it belongs to. */
  output: Output;
  /** Name of a file in it. */
  name: string;
  /** What stands before the first work, between two, and behind the last; and alone where there is none. */
  frame: { before: string; between: string; after: string; empty: string };
  /** A work. @param key names it among those of its file */
  entry(item: CslItem, key: string): string;
}

/** Writes works one by one, as many as there may be. */
export interface ReferenceWriter {
  add(item: CslItem, key: string): void;
  end(): void;
}

/** Begins a list of works. @param sink takes its text */
export function referenceWriter({ frame, entry }: ReferenceFormat, sink: Sink): ReferenceWriter {
  let begun = false;
  return {
    add: (item, key) => {
      sink((begun ? frame.between : frame.before) + entry(item, key));
      begun = true;
    },
    end: () => sink(begun ? frame.after : frame.empty),
  };
}

/** A list of works. Their keys come from themselves and their order. */
export function referencesText(format: ReferenceFormat, items: readonly CslItem[]): string {
  const pieces: (string | Buffer)[] = [];
  const writer = referenceWriter(format, (piece) => pieces.push(piece));
  const keys = distinctKeys(items.map(citationKey));
  for (const [index, item] of items.entries()) writer.add(item, keys[index] as string);
  writer.end();
  return pieces.join('');
}
