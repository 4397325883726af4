import type { CslType } from '../../../schemas/index.js';
import { reportSeries } from '../../lexicons/report-words.js';
import { isHouse } from '../houses.js';
import type { Clues } from './clues.js';

const CONFERENCE =
  /\bproceedings\b|\b(?:conference|symposium|congress|workshop) on\b|\b(?:conference|symposium|workshop) (?:19|20)\d\d\b|\bjournées\b/i;

/** By how the container counts its parts: papers of conferences, chapters, numbered reports, journals. */
export function bySerial(clues: Clues): CslType | undefined {
  const { draft, container, outlet } = clues;
  if (outlet === 'article-magazine' || outlet === 'article-newspaper') return undefined;
  if (isPaper(clues)) return 'paper-conference';
  if (draft.contained && !draft.has('issue')) return /^[A-Z]{2,8} (?:19|20)\d\d$/.test(container) ? 'paper-conference' : 'chapter';
  if (isUnmarkedChapter(clues)) return 'chapter';
  if (!draft.has('volume') && reportSeries(container)) return 'report';
  if (draft.has('issue') || (draft.has('volume') && container !== '' && !draft.has('publisher-place') && !draft.has('editor')))
    return 'article-journal';
  return undefined;
}

function isPaper({ draft, container, genres }: Clues): boolean {
  if (genres.some((genre) => /^(?:conference )?paper/.test(genre))) return true;
  if (container === '') return false;
  if (CONFERENCE.test(container) && !draft.has('issue')) return true;
  // `SIGTIDE ’19`
  const meeting = /\d$/.test(container) && /^\p{Lu}[\p{L}&-]{2,20}[\s’'](?:19|20)?\d\d$/u.test(container);
  return meeting && draft.has('title') && !draft.has('volume');
}

/** OSCOLA names the book without “in”. */
function isUnmarkedChapter({ draft, container, hints, issuer }: Clues): boolean {
  if (!hints.quoted || container === '' || !draft.has('title')) return false;
  const imprinted =
    isHouse(draft.valueOf('publisher') ?? issuer) || (draft.has('publisher-place') && draft.has('page') && draft.has('publisher'));
  const serial = draft.has('issue') || draft.has('number') || (draft.has('volume') && !draft.has('publisher-place'));
  return imprinted && !serial && !reportSeries(container);
}
