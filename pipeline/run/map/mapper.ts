import type { MapTask, Outcome } from './map-article.js';

/** Whoever converts articles: this thread, or others. */
export interface Mapper {
  /** How many articles may be given to it at once. */
  room: number;
  /** Rejects where files cannot be written. */
  map(task: MapTask): Promise<Outcome>;
  close(): Promise<void>;
}
