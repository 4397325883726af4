import type { CslType } from '../../../schemas/index.js';
import { addField, type Draft } from '../draft.js';
import { isArchived } from './archived.js';
import { byImprint, isBook } from './books.js';
import { type Clues, cluesOf, type TypeHints } from './clues.js';
import { isDataset } from './data.js';
import { isLegislation, isOrder } from './laws.js';
import { byMedium } from './media.js';
import { byOutlet } from './outlets.js';
import { byPost } from './posts.js';
import { isPreprint } from './preprints.js';
import { isReport, saysReport } from './reports.js';
import { bySerial } from './serials.js';
import { bySpokenWord } from './spoken.js';

/**
 * The CSL type of what is cited: told from its fields and its outlet, the surest sign first. Settles with it the role of
 * the name in the parenthesis after the title, which depends on it.
 */
export function typeOf(draft: Draft, hints: TypeHints): CslType {
  const type = kindOf(cluesOf(draft, hints));
  const { issuer } = draft;
  // Who held a hearing is its authority.
  if (type === 'hearing')
    for (const field of draft.fields)
      if (
        /^(?:container-title|publisher)$/.test(field.name) &&
        /\b(?:Senate|House of|Committee|Subcommittee|Commission|Parliament|Congress)\b/.test(field.value)
      )
        field.name = 'authority';
  // What a series counts are documents, not issues.
  if (type === 'report' && !draft.has('number')) for (const field of draft.fields) if (field.name === 'issue') field.name = 'number';
  if (!issuer) return type;
  const publishes = type === 'report' || type === 'book' || type === 'chapter' || type === 'thesis' || draft.has('container-title');
  if (!draft.has(publishes ? 'publisher' : 'container-title')) addField(draft, publishes ? 'publisher' : 'container-title', issuer, 0.88);
  return type;
}

function kindOf(clues: Clues): CslType {
  const { draft, hints, url } = clues;
  return (
    (isLegislation(clues) ? 'legislation' : undefined) ??
    (isOrder(clues) ? 'regulation' : undefined) ??
    bySpokenWord(clues) ??
    (says(clues, /thesis|diss|th[èe]se|tesis|tese|mémoire|arbeit$|habilitation/) ? 'thesis' : undefined) ??
    byMedium(clues) ??
    (isDataset(clues) ? 'dataset' : undefined) ??
    (says(clues, /release|media statement/) ? 'webpage' : undefined) ??
    (isArchived(clues) ? 'manuscript' : undefined) ??
    byPost(clues) ??
    (isPreprint(clues) ? 'article' : undefined) ??
    bySerial(clues) ??
    byOutlet(clues) ??
    (saysReport(draft) ? 'report' : undefined) ??
    (isBook(draft) ? 'book' : undefined) ??
    (isReport(clues) ? 'report' : undefined) ??
    byImprint(draft) ??
    (hints.quoted || url !== '' || draft.has('accessed') ? 'webpage' : 'book')
  );
}

/** Whether the citation says of itself what kind it is; most say nothing. */
function says({ genre }: Clues, kind: RegExp): boolean {
  return genre !== '' && kind.test(genre);
}
