import { addField, addNames } from '../../draft.js';
import { pieceOf } from '../../piece.js';
import { namesOf } from '../chunk.js';
import { MEANT, NAMES } from '../words.js';
import { type Form, put } from './form.js';
import { PAGE } from './patterns.js';
import { withoutMarks } from './titles.js';

/** `, in: Roe/Poe 123 (134 ff.)` */
const WITHIN_PAGE = new RegExp(`,\\sin:?\\s(?<within>${NAMES})\\s${PAGE}${MEANT}(?=[.;,]|$|\\s[—–-]\\s|\\ssowie\\s|\\sund\\s)`, 'dgu');

/** A part of a work that only its editors name. */
export const partByEditors: Form = {
  sign: /,\sin:?\s/,
  pattern: WITHIN_PAGE,
  read(draft, { people, title, within }, match) {
    const range = match.indices?.groups?.['within'];
    const editors = range && namesOf(pieceOf(draft.text, range[0], range[1]));
    if (people.length === 0 || !title || within || !editors) return undefined;
    addField(draft, 'title', withoutMarks(title), 0.88);
    addNames(draft, 'editor', editors, 0.8);
    put(draft, match, 'page');
    put(draft, match, 'meant', 'locator');
    return 'chapter';
  },
};
