import { citationWords, patternOf } from '../../lexicons/citations/index.js';
import { isProse } from '../prose.js';
import type { CitationReading } from '../reading.js';
import { mayBeginSignal } from '../signals.js';
import { endOf } from '../sticky.js';
import { type Head, headAt } from './head.js';
import { readEntry } from './read-entry.js';
import { shifted } from './shift.js';

const SIGNAL = new RegExp(`(?:${patternOf(citationWords.signals)})(?:[.,:]|(?![\\p{L}\\p{N}]))[,:]?[\\s\\u00a0]+`, 'iuy');
const LABEL = /[\s\u00a0\u200b\ufeff•*–-]{0,4}(?:[[(]\d{1,3}[\])]\s?|\d{1,3}\.?\s)?/uy;
/** Where a citation may begin: behind a line end or a semicolon, and, for the next entry of a list, behind a full stop. */
const BOUNDARY = /\n|;\s(?=["“‘«„\p{Lu}])|[.\]>\d/]\s(?=\p{Lu})/gu;
/** Longest entry, in UTF-16 units. */
const LONGEST = 4000;
/** A sentence that leads to another citation. That of the title may begin so, too, so it is looked for behind the title only. */
const LEADS_ON = /^(?:See|But see|Cf\.|Compare|Vgl\.|Siehe|Voir|Véase|Veja|Cited in|Quoted in)[\s,]/u;
/** Behind a semicolon a further place of publication may stand. */
const FURTHER_PLACE = /^\p{Lu}[\p{L}. ]{1,24}:\s/u;

/**
 * The citations of a text that open with an inverted name: reference lists in the manner of APA, MLA, Chicago author-date,
 * Harvard, Vancouver, ABNT and their relatives. An inverted name with what follows it is as sure a sign as a citation has, so
 * each is read from its names to the next of its kind, whatever stops stand in it.
 */
export function findInverted(text: string): CitationReading[] {
  const found: CitationReading[] = [];
  for (let at: number | undefined = 0; at !== undefined; ) {
    const head = headFrom(text, at);
    const end: number = head ? endOfEntry(text, head) : at;
    const reading = head && entryBetween(text, head.start, end);
    if (reading) found.push(reading);
    // The next entry of a list may follow behind a full stop alone.
    at = reading && /\s/.test(text[end] ?? '') ? end + 1 : nextStart(text, reading ? end : at);
  }
  return found;
}

/** Reads an entry by itself: its cost goes by its own length, however long the list is. */
function entryBetween(text: string, start: number, end: number): CitationReading | undefined {
  if (end - start > LONGEST) return undefined;
  const own = text.slice(start, end);
  const head = headAt(own, 0);
  const reading = head && readEntry(own, head);
  return reading && shifted(reading, start);
}

/** The head of a citation at an offset, behind the number of an entry or a signal. */
function headFrom(text: string, at: number): Head | undefined {
  const from = endOf(LABEL, text, at) ?? at;
  // `S. Roe` is a name: only `s.` stands for “siehe”.
  const signalled = mayBeginSignal(text, from) && !/^\p{Lu}\./u.test(text.slice(from, from + 2));
  return headAt(text, signalled ? (endOf(SIGNAL, text, from) ?? from) : from);
}

function nextStart(text: string, from: number): number | undefined {
  const match = /\n|;\s/g;
  match.lastIndex = from;
  return match.test(text) ? match.lastIndex : undefined;
}

function endOfEntry(text: string, head: Head): number {
  BOUNDARY.lastIndex = head.end;
  let sentences = 0;
  for (let match = BOUNDARY.exec(text); match; match = BOUNDARY.exec(text)) {
    const next = match.index + match[0].length;
    if (next > head.start + LONGEST) break;
    if (match[0] === '\n') return match.index;
    if (match[0].startsWith(';')) {
      if (!FURTHER_PLACE.test(text.slice(next, next + 28))) return match.index;
    } else if (isHead(text, next) || (sentences++ > 0 && isAnother(text, match.index, next))) return match.index + 1;
  }
  return text.length;
}

/** Whether the sentence behind a full stop is none of the entry: one that leads to another citation, or prose behind figures. */
function isAnother(text: string, stop: number, next: number): boolean {
  if (LEADS_ON.test(text.slice(next, next + 14))) return true;
  const [sentence = ''] = text.slice(next, next + 200).split(/[.!?](?:\s|$)/);
  return /\d/.test(text[stop - 1] ?? '') && isProse(sentence);
}

/** Whether a further entry begins behind a full stop: only a date leaves no doubt. */
function isHead(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 5), at);
  if (/(?:^|[\s(])(?:In|in|&|\p{Lu})[.:]?\s$/u.test(before)) return false;
  const head = headAt(text, at);
  return head?.dated === true && head.role === 'author';
}
