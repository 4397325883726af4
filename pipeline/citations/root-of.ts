import type { Citation } from '../../schemas/index.js';

/**
 * Follows a back-reference to the full citation at its end, or as far as the way is known. A full citation is its own root,
 * also where it leans on another for the name of its author.
 */
export function rootOf(citation: Citation, byId: ReadonlyMap<string, Citation>): Citation {
  let current = citation;
  // What is leant on stands earlier or is full itself, so the way is finite.
  for (let next: Citation | undefined = current; next; next = next.antecedent === undefined ? undefined : byId.get(next.antecedent)) {
    current = next;
    if (current.form === 'full') break;
  }
  return current;
}
