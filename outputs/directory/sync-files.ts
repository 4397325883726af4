import { open } from 'node:fs/promises';
import { safePath } from './safe-path.js';

/** Files that are open at once. */
const AT_ONCE = 32;

/**
 * Makes sure that files are on the disk, many at once: one by one, each would wait for the disk by itself.
 *
 * @param directory the output directory
 * @param paths of the files within it
 */
export async function syncFiles(directory: string, paths: readonly string[]): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      const handle = await open(safePath(directory, path), 'r+');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
