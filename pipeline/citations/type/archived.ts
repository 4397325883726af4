import type { Clues } from './clues.js';

/** `Hartwell Papers, State Archives`: a paper in a collection that an archive keeps. */
export function isArchived({ draft, container }: Clues): boolean {
  return (
    /\b(?:Papers|Collection|Records|Fonds|Nachlass|Manuscripts)$/.test(container) &&
    /\b(?:Archives?|Archiv|Archivo|Arquivo|Library|Bibliothek|Bibliothèque|Special Collections|Historical Society)\b/.test(
      draft.valueOf('publisher') ?? '',
    )
  );
}
