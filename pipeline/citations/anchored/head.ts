import { addField, addNames, type Draft } from '../draft.js';
import { type NameReading, readNames } from '../names.js';
import { type Piece, pieceOf, stripped } from '../piece.js';
import { namesOf } from './chunk.js';

/** Who wrote, what, and in whose book, as it stands before a year or a word such as `op. cit.` */
export interface Head {
  people: NameReading[];
  title: Piece | undefined;
  /** What contains the title: the names of its editors, or its own. */
  within: Piece | undefined;
}

const QUOTED = /^(?<who>[^‘“„"«;]{0,120}?),?\s?[‘“„"«](?<title>.{2,300})[’”“"»],?(?:\s(?:in|dans|en|em):?\s(?<within>[^;]{1,200}))?$/du;
const WITHIN = /^(?<who>[^,;:]{2,120}?)[,:]\s(?<title>[^;]{3,300}?),\s(?:in|dans|en|em):?\s(?<within>[^;]{1,200})$/du;
const TITLED = /^(?<who>[^,;:]{2,120}?)[,:]\s(?<title>[\p{Lu}\d„“‘][^;]{2,300})$/du;
const CASE = /^\p{Lu}[^,;]{0,80}\sv\.?\s\p{Lu}[^,;]{0,80}$/u;

/** Reads names, or names with a title and what contains it. @returns undefined where the piece is anything else */
export function readHead(piece: Piece): Head | undefined {
  const own = stripped(piece, ',( ');
  if (own.text === '' || own.text.length > 420) return undefined;
  if (CASE.test(own.text)) return { people: [], title: own, within: undefined };
  const people = namesOf(own);
  if (people) return { people, title: undefined, within: undefined };
  const match = QUOTED.exec(own.text) ?? WITHIN.exec(own.text) ?? TITLED.exec(own.text);
  if (!match) return undefined;
  const part = (name: string): Piece | undefined => {
    const range = match.indices?.groups?.[name];
    return range && stripped(pieceOf(own.whole, own.start + range[0], own.start + range[1]), ', ');
  };
  const who = part('who');
  const names = who && who.text !== '' ? (namesOf(who) ?? listOf(own, part('title'))) : [];
  return names && { people: names, title: part('title'), within: part('within') };
}

/** `A. Roe, B. Poe and C. Loe, ‘Title’`: names that commas part, before a title in quotation marks. */
function listOf(own: Piece, title: Piece | undefined): NameReading[] | undefined {
  if (!title || !/[‘“„"«]/.test(own.whole[title.start - 1] ?? '')) return undefined;
  return readNames(stripped(pieceOf(own.whole, own.start, title.start - 1), ', '));
}

/** Puts what the head says into a draft: names that contain the title are those of its editors. */
export function putHead(draft: Draft, { people, title, within }: Head): void {
  addNames(draft, 'author', people, 0.88);
  if (title) addField(draft, 'title', title, 0.88);
  if (!within) return;
  const editors = namesOf(within);
  if (editors && (within.text.includes('/') || !/\s\p{L}{4,}\s/u.test(within.text))) addNames(draft, 'editor', editors, 0.8);
  else addField(draft, 'container-title', within, 0.85);
}
