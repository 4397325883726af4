import { addField, type Draft } from '../draft.js';
import { readParenthesis } from '../parenthesis.js';
import { pieceOf } from '../piece.js';
import { readTail } from '../tail/read-tail.js';
import type { Unit } from '../units.js';
import { isAside, readAside } from './aside.js';
import type { Body } from './body.js';
import { readImprintSentence } from './imprint-sentence.js';
import { growTitle, isSubtitle } from './subtitle.js';

/** Words that say nothing of the work: identifiers of indexes, extents, what leads to an address. */
const ASIDE_WORDS =
  /^(?:(?:PMC|PMID|PMCID|IF|ISSN|ISBN|Epub)\b.*|\d{1,4} ?(?:p|pp|pages?|S|Seiten)\.?|\d{1,2} vols?\.?|accessed through|re(?:tirado|cuperado) de|disponible (?:en|sur|à)|disponível em|abrufbar unter|abgerufen von|verfügbar unter|consulté sur|archived(?: from the original)?(?: on)?)\s?:?$/i;
/** What leads to an address and says nothing by itself. */
const CONNECTIVES = /^(?:(?:retrieved )?from|at|url|online|available(?: online)?(?: at| from)?)\s?:?$/i;
const ARCHIVED = /^archived(?: from the original)? on$/i;
/** `Technical report 41`, `Tech. rep. MIT/LCS/TR-340` */
const REPORT = /^Tech(?:nical)?\.?\s(?:[Rr]ep(?:ort|\.)?|[Mm]emo)\.?(?:\s(?:No\.?\s|#)?(\S*\d\S*))?$/d;
const PRESENTED = /^(?:(?:Paper|Poster|Poster session|Talk|Lecture)\s)?[Pp]resented (?:at|to)\s/;

/** Reads what stands behind the title and what contains it: imprint, dates, links, and what is said in passing. */
export function readEntryTail(draft: Draft, body: Body, units: readonly Unit[], quoted: boolean): void {
  const kept: Unit[] = [];
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] as Unit;
    const read = unit.kind === 'words' ? readPassing(draft, body, units, index) : undefined;
    if (read !== undefined) index = read;
    else if (unit.kind === 'parenthesis' && !quoted && isAside(unit.piece.text, unit.inner.text)) readAside(draft, unit.inner, body.dates);
    else kept.push(unit);
  }
  readTail(draft, quoted || draft.has('volume') ? kept : withoutImprint(draft, kept), { dates: body.dates });
}

/** Reads words said in passing. @returns the index of the last unit that was read; undefined where they are none */
function readPassing(draft: Draft, body: Body, units: readonly Unit[], index: number): number | undefined {
  const { piece } = units[index] as Unit;
  const next = units[index + 1];
  if (CONNECTIVES.test(piece.text)) return index;
  if (ASIDE_WORDS.test(piece.text)) {
    addField(draft, 'note', piece, 0.9);
    if (!ARCHIVED.test(piece.text) || next?.kind !== 'date') return index;
    addField(draft, 'note', next.piece, 0.9);
    return index + 1;
  }
  const report = REPORT.exec(piece.text);
  if (report) {
    const start = piece.start + (report.indices?.[1]?.[0] ?? piece.text.length);
    addField(draft, 'genre', pieceOf(body.whole, piece.start, start), 0.9);
    addField(draft, 'number', pieceOf(body.whole, start, piece.end), 0.92);
    return index;
  }
  if (!PRESENTED.test(piece.text)) return undefined;
  let last = index;
  while (units[last + 1]?.kind === 'words' && units[last + 1]?.before === ',') last++;
  readParenthesis(draft, pieceOf(body.whole, piece.start, (units[last] as Unit).piece.end), body.dates, false);
  return last;
}

/** Takes out the sentences that are the imprint; a sentence between the title and it is a subtitle. */
function withoutImprint(draft: Draft, units: readonly Unit[]): readonly Unit[] {
  for (const [from, to] of sentencesOf(units)) {
    const [first, last] = [units[from] as Unit, units[to - 1] as Unit];
    if (first.kind !== 'words' || !readImprintSentence(draft, pieceOf(first.piece.whole, first.piece.start, last.piece.end))) continue;
    const before = units.slice(0, from);
    const subtitle = isSubtitle(draft, before);
    if (subtitle) growTitle(draft, (before.at(-1) as Unit).piece.end);
    return subtitle ? units.slice(to) : [...before, ...units.slice(to)];
  }
  return units;
}

/** Stretches of words between full stops, brackets and links; `Palo Alto (CA): Mill Press` is one. */
function sentencesOf(units: readonly Unit[]): [number, number][] {
  const out: [number, number][] = [];
  units.forEach((unit, index) => {
    const open = out.at(-1);
    if (unit.kind !== 'words' && !(unit.kind === 'parenthesis' && unit.before === '' && /^\(\p{Lu}/u.test(unit.piece.text))) return;
    if (open && open[1] === index && unit.before !== '.') open[1] = index + 1;
    else out.push([index, index + 1]);
  });
  return out;
}
