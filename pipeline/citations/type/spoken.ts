import type { CslType } from '../../../schemas/index.js';
import type { Clues } from './clues.js';

/** One of these is in every title or kind of what was spoken: most have none. */
const SPOKEN = /interview|hearing|testimony|statement|address|speech|remarks|lecture|keynote|sermon|present|state of the union/i;

/** `Inaugural Address of Ada Roe at the Harbour Hall` */
const SPOKEN_BY =
  /^(?:\S+[’']s )?(?:(?:inaugural|farewell|opening|closing|acceptance|commencement|keynote|televised|radio and television) (?:address|remarks|speech)|address|remarks|speech|statement|state of the union)\b(?=.* (?:by|of|to|at|on|before|delivered)\b)/i;

/** `First Inaugural Address`, `Harbour Memorial Prayer Service Address` */
const ADDRESS =
  /\b(?:inaugural|farewell|opening|closing|acceptance|commencement|keynote|convention|concession|victory|memorial|prayer service|nobel|state of the \p{L}{2,20})\b.{0,40}\b(?:address|speech|remarks|lecture)$/iu;

/** Interviews, hearings and speeches, by what the citation calls them. */
export function bySpokenWord(clues: Clues): CslType | undefined {
  const { title, genre } = clues;
  if (!SPOKEN.test(title) && (genre === '' || !SPOKEN.test(genre))) return undefined;
  return isInterview(clues) ? 'interview' : isHearing(clues) ? 'hearing' : isSpeech(clues) ? 'speech' : undefined;
}

function isInterview({ title, genre, draft }: Clues): boolean {
  return /^interview|interviewed by/.test(genre) || (/\binterview (?:with|by)\b/i.test(title) && !draft.has('volume'));
}

function isHearing({ title, genre }: Clues): boolean {
  return (
    /testimony|hearing/.test(genre) ||
    /^(?:written |oral |prepared )?(?:testimony|statement before)\b|\b(?:committee|subcommittee|congressional)\b.*\bhearing\b/i.test(title)
  );
}

function isSpeech({ title, genre, draft, printed }: Clues): boolean {
  if (/^(?:speech|lecture|keynote|address|remarks|sermon|presented at|(?:prepared )?statement)|presentation\b/.test(genre)) return true;
  if (draft.has('volume')) return false;
  if (SPOKEN_BY.test(title) && draft.has('author')) return true;
  return ADDRESS.test(title) && (draft.has('author') || title.includes(': ')) && printed === undefined;
}
