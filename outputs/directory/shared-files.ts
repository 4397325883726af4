import { type TableName, tables } from '../../schemas/tables.js';
import { referenceWriter } from '../references/format.js';
import type { Credit } from '../tables/credit.js';
import { dataPackage, type ResourceFile } from '../tables/datapackage.js';
import { excelSink } from '../tables/excel.js';
import { tablesReadme } from '../tables/readme.js';
import { TABLES_README, type TableSet, tablePath } from '../tables/table-sets.js';
import { type ArticleParts, joinArticles } from './join-articles.js';
import type { SharedOutputs } from './shared-outputs.js';
import type { Sink } from './sink.js';

/** A file that is written piece by piece. */
export interface OpenFile<T> {
  write: Sink;
  /** Puts it in its place. */
  finish(): T;
  /** Gives it up. */
  discard(): void;
}

/** What is known of a file once it is written. */
interface Finished {
  path: string;
  sha256: string;
  /** Bytes. */
  size: number;
}

/**
 * Makes tables, references, descriptors and the page that explains them from what the articles add to them.
 *
 * @param open begins a file
 * @returns the files, in the order of `sharedPaths`, and the pairs of works of different articles that may be one
 */
export function writeSharedFiles<T extends Finished>(
  parts: ArticleParts,
  { sets, formats }: SharedOutputs,
  open: (path: string) => OpenFile<T>,
): { files: T[]; similarWorks: number } {
  const opened: OpenFile<T>[] = [];
  const begin = (path: string): OpenFile<T> => {
    const file = open(path);
    opened.push(file);
    return file;
  };
  const write = (path: string, text: string): T => {
    const file = begin(path);
    file.write(text);
    return file.finish();
  };
  try {
    const written = sets.map((set) => ({ set, streams: tables.map((table) => begin(tablePath(set, table))) }));
    const lists = formats.map((format) => ({ format, stream: begin(format.name) }));
    const { similarWorks, credits } = joinArticles(
      parts,
      tableSinks(written),
      lists.map(({ format, stream }) => referenceWriter(format, stream.write)),
    );
    const finished = written.map(({ set, streams }) => ({ set, files: streams.map(({ finish }) => finish()) }));
    const files = [
      ...finished.flatMap((one) => one.files),
      ...lists.map(({ stream }) => stream.finish()),
      ...finished.map((one) => write(one.set.descriptor, descriptorText(one.set, one.files, credits))),
      ...(sets.length ? [write(TABLES_README, tablesReadme(sets))] : []),
    ];
    return { files, similarWorks: sets.length ? similarWorks : 0 };
  } catch (error) {
    for (const { discard } of opened) discard();
    throw error;
  }
}

/** Where each table goes: into every set that is wanted, in the dialect of that. */
function tableSinks(written: readonly { set: TableSet; streams: readonly { write: Sink }[] }[]): Record<TableName, Sink> {
  const sinks = tables.map(({ name }, index): [TableName, Sink] => {
    const own = written.map(({ set, streams }) => {
      const { write } = streams[index] as { write: Sink };
      return set.dialect === 'excel' ? excelSink(write) : write;
    });
    return [
      name,
      (bytes) => {
        for (const sink of own) sink(bytes);
      },
    ];
  });
  return Object.fromEntries(sinks) as Record<TableName, Sink>;
}

function descriptorText(set: TableSet, files: readonly Finished[], credits: readonly Credit[]): string {
  const resources = files.map(({ size, sha256 }, index): ResourceFile => ({ table: tables[index]!, bytes: size, sha256 }));
  return `${JSON.stringify(dataPackage(set, resources, credits), null, 2)}\n`;
}
