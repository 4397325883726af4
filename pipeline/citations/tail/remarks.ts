import { addField } from '../draft.js';
import { isNameList } from '../names.js';
import type { WordsReader } from './words.js';

/** `2 vols.`, `1:02:33`, `emphasis added`, `as amended` */
const REMARK =
  /^(?:about )?\d{1,3}(?::\d\d){1,2}$|^\d{1,2} vols?\.?$|^(?:italics|emphasis) (?:in original|added|mine)$|^(?:as )?amend(?:ed|\.)(?: and supp(?:lemented|\.))?$/i;

/** Reads what is said of the work or the quotation as a whole. */
export const readRemark: WordsReader = ({ draft, index, piece }) => {
  if (!REMARK.test(piece.text)) return undefined;
  addField(draft, 'note', piece, 0.85);
  return index;
};

/** `n.s.`, `3rd ser.`: which run of volumes a journal counts. */
export const readRun: WordsReader = ({ draft, index, piece }) => {
  if (!/^(?:n\.\s?s\.|o\.\s?s\.|(?:new|old) series|\d(?:st|nd|rd|th) ser(?:\.|ies))$/.test(piece.text)) return undefined;
  addField(draft, 'note', piece, 0.85);
  return index;
};

/** `4:30 p.m.`, `version 2.1`: which state of a page or a program is meant. */
export const readRelease: WordsReader = ({ draft, index, piece }) => {
  if (!/^\d{1,2}:\d\d\s?[ap]\.?\s?m\.?(?:\s[A-Z]{2,4})?$|^(?:V|v\.?\s?|[Vv]ersion\s)\d[\d.]{0,8}$/.test(piece.text)) return undefined;
  addField(draft, 'note', piece, 0.88);
  return index;
};

/** `with Ada Roe`: who helped. */
export const readHelpers: WordsReader = ({ draft, index, piece }) => {
  if (!/^with\s\p{Lu}/u.test(piece.text) || !isNameList(piece.text.slice(5))) return undefined;
  addField(draft, 'note', piece, 0.85);
  return index;
};
