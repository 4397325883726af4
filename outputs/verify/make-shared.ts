import { sha256 } from '../../schemas/ids.js';
import type { OutputFile } from '../directory/article-files.js';
import { type OpenFile, writeSharedFiles } from '../directory/shared-files.js';
import type { SharedOutputs } from '../directory/shared-outputs.js';
import type { ArticleTables } from '../tables/article-tables.js';

/** Tables, references and descriptors made in memory: what a run should have written. The order of articles does not show. */
export function makeShared(articles: readonly ArticleTables[], outputs: SharedOutputs): OutputFile[] {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const { files } = writeSharedFiles({ articles: () => sorted, works: () => sorted }, outputs, inMemory);
  return files.map(({ path, text }) => ({ path, text }));
}

function inMemory(path: string): OpenFile<OutputFile & { sha256: string; size: number }> {
  const pieces: Buffer[] = [];
  return {
    write: (bytes) => void pieces.push(Buffer.from(bytes)),
    finish: () => {
      const bytes = Buffer.concat(pieces);
      return { path, text: bytes.toString(), sha256: sha256(bytes), size: bytes.length };
    },
    discard: () => undefined,
  };
}
