import { addField, addYear, type Draft } from '../draft.js';
import { NUMBERS } from '../patterns.js';
import { type Piece, pieceOf } from '../piece.js';
import { trailingIssue } from '../roles.js';
import type { Unit } from '../units.js';
import { LABELLED_VOLUME, TRAILING_VOLUME } from './trailing-numbers.js';

/** `Ledger 12:3`, `Ledger 12.3`, `Ledger 12/3` */
const VOLUME_AND_ISSUE = /^(.*\p{L}[).]?)[\s\u00a0]+(\d{1,3})[:./](\d{1,3})$/u;

const SERIAL_WORD = /\b(?:Journal|Review|Quarterly|Annals|Bulletin|Magazine|Zeitschrift|Revue|Revista)\b/u;

const ISSUE_AND_YEAR = /^(.*\p{L})[\s\u00a0]+(\d{1,3})\/([12]\d{3})$/u;

/** A container with what stands behind its name: volume, issue, year. */
export function readSerial(draft: Draft, units: readonly Unit[], index: number, whole: Piece, confidence: number): void {
  // `Hafenblatt vom 3. Mai 2019`
  const tie = units[index + 1]?.kind === 'date' ? /\s(?:vom|v\.|du|del)$/.exec(whole.text) : null;
  const name = tie ? pieceOf(whole.whole, whole.start, whole.start + tie.index) : whole;
  const words = NUMBERED.test(name.text) ? readNumbersBehind(draft, units, index, name, confidence) : name;
  if (!words) return;
  if ((draft.contained || draft.has('volume')) && !draft.has('container-title')) addField(draft, 'container-title', words, confidence);
  else draft.names.push(words);
}

/** Most names have no figure in them: then they need not be searched for a volume or a year. */
const NUMBERED = /\d|[IVXL]$/i;

/** What stands behind the name of a container. @returns the name alone; undefined where it is a field already */
function readNumbersBehind(draft: Draft, units: readonly Unit[], index: number, whole: Piece, confidence: number): Piece | undefined {
  let words = whole;
  const both = VOLUME_AND_ISSUE.exec(words.text);
  if (both && !draft.has('volume')) {
    const [, name = '', volume = '', number = ''] = both;
    addField(draft, 'issue', pieceOf(words.whole, words.end - number.length, words.end), confidence);
    const at = words.end - number.length - 1;
    addField(draft, 'volume', pieceOf(words.whole, at - volume.length, at), confidence);
    words = pieceOf(words.whole, words.start, words.start + name.length);
  }
  const put = (name: string, from: number, to: number): void => addField(draft, name, pieceOf(words.whole, from, to), confidence);
  const dated = ISSUE_AND_YEAR.exec(words.text);
  if (dated) {
    const [, name = '', issue = ''] = dated;
    put('issue', words.end - 5 - issue.length, words.end - 5);
    addYear(draft, pieceOf(words.whole, words.end - 4, words.end), confidence);
    put('container-title', words.start, words.start + name.length);
    return undefined;
  }
  const issue = trailingIssue(words);
  if (issue && TRAILING_VOLUME.test(issue.rest.text)) {
    addField(draft, 'issue', issue.number, confidence);
    words = issue.rest;
  }
  const labelled = LABELLED_VOLUME.exec(words.text);
  const next = units[index + 1];
  const numbered =
    issue !== undefined ||
    next?.kind === 'parenthesis' ||
    next?.before === ':' ||
    (next?.kind === 'words' && (/^(?:n[o°º]|issue|nr|heft)/i.test(next.piece.text) || NUMBERS.test(next.piece.text)));
  const serial = SERIAL_WORD.test(words.text);
  const volume = labelled ?? (numbered || serial ? TRAILING_VOLUME.exec(words.text) : null);
  if (volume && !draft.has('volume')) {
    const [, name = '', number = ''] = volume;
    addField(draft, 'volume', pieceOf(words.whole, words.end - number.length, words.end), confidence);
    words = pieceOf(words.whole, words.start, words.start + name.length);
  }
  return words;
}
