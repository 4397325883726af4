import { citationWords, patternOf } from '../../lexicons/citations/index.js';
import { addField, addNames, type Draft } from '../draft.js';
import type { NameReading } from '../names.js';
import { type Piece, pieceOf, stripped } from '../piece.js';
import { namesOf } from './chunk.js';

/** Who wrote, what, and in whose book, as it stands before a year or a word such as `op. cit.` */
export interface Head {
  people: NameReading[];
  role: 'author' | 'editor';
  title: Piece | undefined;
  /** What contains the title: the names of its editors, or its own. */
  within: Piece | undefined;
}

const QUOTED = /^(?<who>[^‘“„"«;]{0,160}?),?\s?[‘“„"«](?<title>.{2,300})[’”“"»],?(?:\s(?:in|dans|en|em):?\s(?<within>[^;]{1,200}))?$/du;
const WITHIN = /^(?<who>[^,;:]{2,120}?)[,:]\s(?<title>[^;]{3,300}?),\s(?:in|dans|en|em):?\s(?<within>[^;]{1,200})$/du;
const TITLED = /^(?<who>[^,;:]{2,120}?)[,:]\s(?<title>[\p{Lu}„“‘][^;]{2,300})$/du;
/** `P. Roe, S. Poe and J. Loe, Title`: the “and” ends the names. */
const LISTED =
  /^(?<who>(?:[^,;:]{2,40},\s){1,6}?[^,;:]{2,40}?\s(?:and|und|&|et|y|e)\s[^,;:]{2,40}?)[,:]\s(?<title>[\p{Lu}„“‘][^;]{2,300})$/du;
const CASE = /^\p{Lu}[^,;]{0,80}\sv\.?\s\p{Lu}[^,;]{0,80}$/u;
const EDITORS = new RegExp(`,?\\s\\(?(?:${patternOf(citationWords.editorsAfter)})\\.?\\)?$`, 'iu');

/** Reads names, or names with a title and what contains it. @returns undefined where the piece is anything else */
export function readHead(piece: Piece): Head | undefined {
  const own = stripped(piece, ',( ');
  if (own.text === '' || own.text.length > 420) return undefined;
  if (CASE.test(own.text)) return { people: [], role: 'author', title: own, within: undefined };
  const people = namesOf(own);
  if (people) return { people, role: 'author', title: undefined, within: undefined };
  for (const pattern of [QUOTED, WITHIN, LISTED, TITLED]) {
    const match = pattern.exec(own.text);
    const head = match && headOf(own, match);
    if (head) return head;
  }
  return undefined;
}

function headOf(own: Piece, match: RegExpExecArray): Head | undefined {
  const part = (name: string): Piece | undefined => {
    const range = match.indices?.groups?.[name];
    return range && stripped(pieceOf(own.whole, own.start + range[0], own.start + range[1]), ', ');
  };
  const who = part('who');
  const editors = who && EDITORS.exec(who.text);
  const names = who && editors ? pieceOf(who.whole, who.start, who.start + editors.index) : who;
  const people = names && names.text !== '' ? namesOf(names) : [];
  return people && { people, role: editors ? 'editor' : 'author', title: part('title'), within: part('within') };
}

/** Puts what the head says into a draft: names that contain the title are those of its editors. */
export function putHead(draft: Draft, { people, role, title, within }: Head): void {
  addNames(draft, role, people, 0.88);
  if (title) addField(draft, 'title', title, 0.88);
  if (!within) return;
  const editors = namesOf(within);
  if (editors && (within.text.includes('/') || !/\s\p{L}{4,}\s/u.test(within.text))) addNames(draft, 'editor', editors, 0.8);
  else addField(draft, 'container-title', within, 0.85);
}
