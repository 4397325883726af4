import { addField, type Draft } from './draft.js';
import { type Piece, pieceOf } from './piece.js';

/** Words that name a document by its number, and where in them the number stands. */
const IDENTIFIERS: readonly RegExp[] = [
  // Index: AFR 44/002/2014
  /^(?<genre>Index)(?:\s(?:number|no\.))?:?\s(?<number>[A-Z]{3}\s?\d{2}\/\d[\d/]{2,12})$/du,
  // stock photo ID:680064284
  /^(?<genre>(?:stock )?(?:photo|image|illustration|video))\sID:?\s?(?<number>\d{4,14})$/diu,
  // arXiv preprint arXiv:2005.01234
  /^(?<genre>arXiv preprint)[\s:]+(?<number>(?:arXiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?)$/diu,
  // bioRxiv 2020.05.03.123456
  /^(?<container>bioRxiv|medRxiv|SocArXiv|PsyArXiv|SSRN)\s(?:no\.\s|\()?(?<number>\d[\d.]{4,20})\)?$/diu,
  // ProQuest (12345), UMI no. 12345
  /^(?<genre>ProQuest|UMI)\s(?:no\.\s|\()?(?<number>[A-Z]{0,3}\d{4,12})\)?$/du,
];
/** Every one of them opens with one of these. */
const OPENERS = /^(?:Index|stock|photo|image|illustration|video|arXiv|bioRxiv|medRxiv|SocArXiv|PsyArXiv|SSRN|ProQuest|UMI)/i;

/** Reads the number that an archive, a server or an agency gave to what is cited. @returns whether the words are one */
export function readIdentifier(draft: Draft, words: Piece): boolean {
  if (!OPENERS.test(words.text) || draft.has('number')) return false;
  for (const pattern of IDENTIFIERS) {
    const groups = pattern.exec(words.text)?.indices?.groups;
    if (!groups) continue;
    for (const [name, range] of Object.entries(groups)) {
      if (!range) continue;
      const piece = pieceOf(words.whole, words.start + range[0], words.start + range[1]);
      addField(draft, name === 'container' ? 'container-title' : name, piece, 0.88);
    }
    return true;
  }
  return false;
}
