import { citationWords, patternOf } from '../lexicons/citations/index.js';
import { addField, type Draft } from './draft.js';
import { type Piece, pieceOf, stripped } from './piece.js';

const PAGES = new RegExp(
  `^(?:${patternOf(citationWords.pages)})(\\.?)(?:[\\s\\u00a0]{0,2}(?=[\\dA-Z]{0,3}\\d)|[\\s\\u00a0]{1,2}(?=[ivxlc]))([\\dA-Z]{0,3}\\d[\\d–—-]{0,12}(?:f{1,2}\\.?)?|[ivxlc]{1,8}(?:[–-][ivxlc]{1,8})?)(?=$|[\\s,(])`,
  'iu',
);
const VOLUME = new RegExp(`^(?:${patternOf(citationWords.volumes)})\\.?[\\s\\u00a0]{0,2}([\\dIVXLC]{1,8}[A-Za-z]?)(?=$|[\\s(])`, 'i');
/** `vol. 2 of The Salt Road`: a volume, and the work that it belongs to. */
export const VOLUME_OF = new RegExp(
  `^(?:${patternOf(citationWords.volumes)})\\.?[\\s\\u00a0](\\d{1,3}|[IVXL]{1,6}|one|two|three|four|five|six)[\\s\\u00a0](?:of|von|de|der|des)[\\s\\u00a0](?=\\p{Lu})`,
  'iu',
);
const ISSUE = new RegExp(
  `(?:^|\\s)(?:${patternOf(citationWords.issues)})\\.?[\\s\\u00a0]{0,2}(\\p{L}{0,3}-?\\d[\\p{L}\\d/.–-]{0,12}(?: (?:and|&|pt\\.) \\d{1,3})?)$`,
  'iu',
);
const EDITION =
  /^(\d{1,2})(?:st|nd|rd|th|\.?[ªºa°]|e|er|ème|\.)?\s(?:rev\.?\s|rev\. and exp\.\s|rev\. and enl\.\s|revised\s|revised and \p{Ll}+\s|überarb\.\s|erw\.\s|völlig neu bearb\.\s)?(?:ed|edn|edition|Aufl|Auflage|éd|édition|edición|edição|ed\.\srev)\.?$/iu;
const WORD_EDITION =
  /^((?:rev|revised|updated|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|new|enlarged|enl|expanded|abridged|centennial|anniversary|international|paperback|student)\.?(?:\s(?:and\s|&\s)?\p{Ll}+\.?)?)\s(?:ed|edn|edition)\.?$/iu;

/** `Vol. 4`, `no. 2`, `3rd ed.`, `p 7`. @returns whether the words are one of these */
export function readLabelled(draft: Draft, words: Piece): boolean {
  return readVolume(draft, words) || readEdition(draft, words) || readPage(draft, words) || readIssue(draft, words);
}

function partOf(words: Piece, match: RegExpExecArray, group: number): Piece {
  const start = words.start + match.index + match[0].lastIndexOf(match[group] as string);
  return pieceOf(words.whole, start, start + (match[group] as string).length);
}

function readVolume(draft: Draft, words: Piece): boolean {
  const match = VOLUME.exec(words.text);
  if (!match || (match[0].length < words.text.length && !/^\s*(?:of|de|von)\s/.test(words.text.slice(match[0].length)))) return false;
  if (!draft.has('volume')) addField(draft, 'volume', partOf(words, match, 1), 0.95);
  return match[0].length === words.text.length;
}

/** Whether words are a labelled volume, issue or page. */
export function isLabelled(text: string): boolean {
  const volume = VOLUME.exec(text);
  if (volume && volume[0].length === text.length) return true;
  return ISSUE.exec(text)?.index === 0 || PAGES.test(text);
}

const PINPOINT =
  /^(?:(?:esp\.?|especially|also|cited at) )?(?:prologue|epilogue|introduction|preface|foreword|afterword|conclusion|appendix|(?:(?:chap|chaps|ch|chapter|chapters|art|arts|article|sec|secs|section|sections|para|paras|paragraph|paragraphs|bk|book|pt|part|canto|act|clause|cl|fig|figure|table|plate|n|nn|note|notes|footnote|fn|fußnote|anm|app|appendix|slide|box|figs|tables|cap|kap|abschn|rn|rz|art|doc|docs|document|loc|locs|location|fol|fols|folio|col|cols|sp|line|lines|stanza|scene|plate|pl|map|folder|file|reel|frame|carton|dossier|item|episode|ep|season|entry|letter)(?:\.?\s?\d|\.?\s(?:[IVXLC]+|[A-H])\b)|(?:¶+|§+)\s?[\dIVXLC])[\p{L}\d().–-]{0,12}(?:\s(?:and|&)\s[\dIVXLC][\d().]{0,8})?|arts?\.\s[LRD]\.?\s?[\d.-]{1,10}|:\d{2}(?:[:–]\d{2})*|at \d{1,2}:\d{2}(?::\d{2})?)$/iu;

/** Whether words name a place within a work that is no page: a chapter, an article, a table. */
export function isPinpoint(text: string): boolean {
  return text.length <= 40 && PINPOINT.test(text);
}

/** Reads `3rd ed.` */
export function readEdition(draft: Draft, words: Piece): boolean {
  const match = EDITION.exec(words.text) ?? WORD_EDITION.exec(words.text);
  if (!match) return false;
  const [, number = ''] = match;
  addField(draft, 'edition', pieceOf(words.whole, words.start, words.start + number.length), 0.95);
  // `2nd rev. ed.`: how it was revised is said as well.
  const how = /^\D{1,3}\s(rev\p{L}*\.?(?:\sand\s\p{L}+\.?)?|überarb\.|erw\.|völlig neu bearb\.)\s/iu.exec(words.text.slice(number.length));
  if (how && /\d/.test(number)) {
    const at = words.start + number.length + how[0].indexOf(how[1] as string);
    addField(draft, 'note', pieceOf(words.whole, at, at + (how[1] as string).length), 0.9);
  }
  return true;
}

/** Whether words are an edition. */
export function isEdition(text: string): boolean {
  return EDITION.test(text) || WORD_EDITION.test(text);
}

function readPage(draft: Draft, words: Piece): boolean {
  const match = PAGES.exec(words.text);
  if (!match) return false;
  const place = partOf(words, match, 2);
  const label = words.text.slice(0, place.start - words.start).trim();
  const extent = /\d[–—-]\d/.test(place.text) && (draft.contained || draft.has('volume')) && !draft.has('page');
  addField(draft, extent ? 'page' : 'locator', place, 0.95);
  if (match[1] === '' && /^(?:pp?|pg)$/i.test(label)) {
    const [start, end] = [words.start, place.end];
    draft.repairs.push({
      rule: 'page-abbreviation',
      range: [start, end],
      before: words.whole.slice(start, end),
      after: `${label}. ${place.text}`,
    });
  }
  return true;
}

function readIssue(draft: Draft, words: Piece): boolean {
  const match = ISSUE.exec(words.text);
  if (!match || match.index > 0) return false;
  addField(
    draft,
    draft.has('volume') || draft.has('container-title') || draft.names.length > 0 ? 'issue' : 'number',
    partOf(words, match, 1),
    0.9,
  );
  return true;
}

/** Where words end in a labelled number: `Harbour Report No. RL12`, `Harbour Review 38 No. 2`. */
export function trailingIssue(words: Piece): { number: Piece; rest: Piece } | undefined {
  const match = ISSUE.exec(words.text);
  if (!match || match.index === 0) return undefined;
  const rest = pieceOf(words.whole, words.start, words.start + match.index);
  // `Review 36. no. 3`: a stop for a comma.
  return { number: partOf(words, match, 1), rest: /\d\.$/.test(rest.text) ? stripped(rest, '.') : rest };
}
