import { setImmediate as nextTurn } from 'node:timers/promises';
import { articleMapper, type MapSettings } from './map-article.js';
import type { Mapper } from './mapper.js';

/** Converts articles in this thread, one after the other. */
export async function mapHere(settings: MapSettings): Promise<Mapper> {
  const mapArticle = await articleMapper(settings);
  return {
    room: 1,
    map: async (task) => {
      // The lock is to show that it is held, and the files of the article before to get to the disk.
      await nextTurn();
      return mapArticle(task);
    },
    close: async () => undefined,
  };
}
