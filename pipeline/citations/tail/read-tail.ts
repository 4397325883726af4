import type { DateReading } from '../dates.js';
import { addField, addLink, type Draft } from '../draft.js';
import { readParenthesis } from '../parenthesis.js';
import { type Piece, stripped } from '../piece.js';
import type { Unit } from '../units.js';
import { type DateLabel, readDateLabel } from './date-label.js';
import { readDateBehind } from './date-role.js';
import { readQuotation } from './quotation.js';
import { readWords } from './read-words.js';

/** What a tail is read with. */
export interface TailContext {
  dates: readonly DateReading[];
}

/**
 * Reads what follows a title: container, numbers, dates, places and publishers, pages, links. Roles go by order and
 * punctuation; nothing here depends on the type, which is told from the roles afterwards.
 */
export function readTail(draft: Draft, units: readonly Unit[], { dates }: TailContext): void {
  let label: DateLabel | undefined;
  let linked = false;
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] as Unit;
    switch (unit.kind) {
      case 'link':
        addLink(draft, unit.link);
        linked = true;
        break;
      case 'date':
        readDateBehind(draft, units, index, unit, { label, linked });
        label = undefined;
        break;
      case 'quotation':
        index = readQuotation(draft, units, index);
        break;
      case 'parenthesis':
        if (isIssue(draft, unit.inner)) addField(draft, 'issue', unit.inner, 0.93);
        else readParenthesis(draft, unit.inner, dates, linked);
        break;
      default: {
        const piece = stripped(unit.piece, /\d:$/.test(unit.piece.text) ? '<>:' : '<>');
        if (saysNothing(draft, piece)) break;
        const words = { draft, units, index, piece, linked };
        const labelled = readDateLabel(words);
        if (labelled) label = labelled.label ?? label;
        else index = readWords(words);
      }
    }
  }
}

/** `12 (3)` */
function isIssue(draft: Draft, inner: Piece): boolean {
  return /^\d{1,3}(?:[–-]\d{1,3})?$/.test(inner.text) && draft.has('volume') && !draft.has('issue');
}

/** `doi:` before an address, signs alone; `(Harbour Board<https://…`, a parenthesis that never closes, is kept as who issued it. */
function saysNothing(draft: Draft, piece: Piece): boolean {
  if (piece.text.startsWith('(') && !draft.issuer) {
    draft.issuer = stripped(piece, '(');
    return true;
  }
  return piece.text === '' || /^doi:?$/i.test(piece.text);
}
