import { dataRepositories } from '../../lexicons/repositories.js';
import type { Clues } from './clues.js';

/** How the title of a set of data ends: `Harbour Trade Database`, `Tides Dataset v11.1`. */
export const DATASET_TITLE =
  /\b(?:data ?sets?|database|data cent(?:er|re)|data explorer)(?: \(.{1,40}\))?(?:,? (?:v|v\. ?|version )?\d[\d.–-]*)?$/i;

const REPOSITORY = /\b(?:database|data explorer|data portal|dataverse|zenodo|dryad|figshare|icpsr)$/i;

/** Whether it is a set of data: by how it is cited, by its title, or by where it is kept. */
export function isDataset({ draft, title, genre, container }: Clues): boolean {
  if (draft.dataset) return true;
  const named = DATASET_TITLE.test(title) || (genre !== '' && /\b(?:data ?sets?|database)\b/.test(genre));
  const kept = container !== '' && (REPOSITORY.test(container) || dataRepositories.has(container.toLowerCase()));
  return (named || kept) && !draft.has('volume');
}
