import { citationWords, patternOf } from '../lexicons/citations/index.js';
import { isNameList } from './names.js';
import { pieceOf } from './piece.js';
import { mayBeginSignal } from './signals.js';
import type { Unit } from './units.js';

/** Units up to a sign that may part citations. */
export interface Sentence {
  units: Unit[];
  signalled: boolean;
  /** Whether it cannot belong to what stands before it. */
  apart: boolean;
  /** Whether it begins with “Compare”: then “with” leads to a further citation. */
  compared?: boolean;
}

const LEAD = new RegExp(
  `^[\\u200b\\ufeff]*(?:[—–-]\\s)?(?:and |but |or )?(?:${patternOf(citationWords.signals)})(?:[.,:]|(?![\\p{L}\\p{N}/]))[,:]?[\\s\\u00a0]*`,
  'iu',
);

/** `Zum Folgenden ausführlich `, `surtout `: words that lead to a name, and to nothing but a name. */
const LEAD_IN = new RegExp(
  `^(?:(?:${patternOf(citationWords.leadIns)})[,:]?[\\s\\u00a0]+){1,4}(?=\\p{Lu}[\\p{L}.’'-]*\\s(?:\\p{Ll}{1,3}\\s){0,2}\\p{Lu}[\\p{L}’'-])`,
  'iu',
);
/** The signals that may open a citation behind a comma as well. */
const ANYWHERE = /see|cf|quot|cit|voir|lire|v[ée]ase|veja|vgl|siehe/i;
const GUIDES = new RegExp(`^(?:(?:${patternOf(citationWords.guides)})\\.?[,:]?[\\s\\u00a0]){1,3}`, 'iu');

/** The words that lead to a citation. `S. Roe` is a name: only `s.` stands for “siehe”. */
function leadOf(text: string): RegExpExecArray | null {
  return !mayBeginSignal(text, 0) || /^S\. ?\p{Lu}/u.test(text) ? null : (LEAD.exec(text) ?? leadInOf(text));
}

const LED_TO = new RegExp(
  `(?:^|[\\s,;.(])(?:${patternOf([...citationWords.signals, ...citationWords.leadIns])})[.,:]?[\\s\\u00a0]+$`,
  'iu',
);

/** Whether a signal, or another word that leads to citations, stands right before an offset. */
export function isLedTo(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  // `Roe, S. 2010`, `random sources. In`: a stop ends an initial or a sentence, but for that of an abbreviated signal.
  return at > 1 && (!/\.\s+$/.test(before) || /\b(?:vgl|cfr?|insb|insbes|e\.g)\.\s+$/i.test(before)) && LED_TO.test(before);
}

function leadInOf(text: string): RegExpExecArray | null {
  const match = LEAD_IN.exec(text);
  // The pattern looks for capitals whatever their case: what follows must have them.
  return match && /^\p{Lu}\S*\s(?:\p{Ll}{1,3}\s){0,2}\p{Lu}/u.test(text.slice(match[0].length)) ? match : null;
}

/** Units up to a full stop, a semicolon or a line end; a signal opens a sentence of its own. */
export function sentencesOf(units: readonly Unit[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const next of units) {
    const opened = sentences.at(-1);
    if (isNoteNumber(next)) {
      sentences.push({ units: [], signalled: false, apart: true });
      continue;
    }
    const unit = opened && isSubtitle(next, opened) ? ({ ...next, before: ',' } as Unit) : next;
    const ends =
      sentences.length === 0 ||
      (opened?.signalled === true && opened.units.length === 0) ||
      unit.before === '.' ||
      unit.before === ';' ||
      unit.before === '\n' ||
      // `https://…, “Title,”`: a comma where a semicolon should be.
      (unit.kind === 'quotation' && unit.before === ',' && opened?.units.at(-1)?.kind === 'link');
    const inside = unit.kind === 'words' ? seeWithin(unit) : undefined;
    if (inside && unit.kind === 'words') {
      if (ends) sentences.push({ units: [], signalled: false, apart: unit.before === ';' || unit.before === '\n' });
      (sentences.at(-1) as Sentence).units.push(inside[0]);
      sentences.push({ units: [inside[1]], signalled: true, apart: true });
      continue;
    }
    const compared =
      opened?.compared === true && unit.kind === 'words' && unit.before === ',' ? /^with\s(?=\p{Lu})|^with$/u.exec(unit.piece.text) : null;
    if (compared && unit.kind === 'words') {
      const { whole, start, end } = unit.piece;
      const rest = pieceOf(whole, start + compared[0].length, end);
      sentences.push({ units: rest.text === '' ? [] : [{ ...unit, before: '', piece: rest }], signalled: true, apart: true });
      continue;
    }
    const lead = unit.kind === 'words' && (ends || unit.before === ',') ? leadOf(unit.piece.text) : null;
    const strong = lead !== null && (ends || ANYWHERE.test(lead[0]));
    const led = strong && unit.kind === 'words' ? withoutLead(unit) : undefined;
    const own: Unit = led ?? (unit.kind === 'words' && unit.before === ';' ? withoutAnd(unit) : unit);
    if (opened?.signalled && opened.units.length === 0) opened.apart = true;
    else if (ends || strong)
      sentences.push({
        units: [],
        signalled: strong,
        apart: strong || unit.before === ';' || unit.before === '\n' || (unit.kind === 'quotation' && unit.before === ','),
        ...(lead && /^compare\b/i.test(lead[0]) && { compared: true }),
      });
    if (own.kind === 'words' && own.piece.text === '') continue;
    (sentences.at(-1) as Sentence).units.push(own);
  }
  return sentences.filter(({ units: own }) => own.length > 0);
}

/** `. [11] `: the number of the next note, which runs on from this one. */
function isNoteNumber({ kind, before, piece }: Unit): boolean {
  return (
    kind === 'parenthesis' &&
    before === '.' &&
    /^\[\d{1,3}\]$/.test(piece.text) &&
    /^\s[\p{Lu}“‘"]/u.test(piece.whole.slice(piece.end, piece.end + 2))
  );
}

/** `The Wealth of Harbours; a Treatise`, `Ebb; or, The Tide`: old titles have a semicolon before what explains them. */
function isSubtitle({ kind, before, piece }: Unit, { units }: Sentence): boolean {
  return (
    before === ';' &&
    kind === 'words' &&
    /^(?:an?|or,?|being)(?:\s\p{Lu}|$)/u.test(piece.text) &&
    units.every((unit) => unit.kind === 'words')
  );
}

const SEE_WITHIN = /\s(?:see|see also|vgl\.|siehe|voir|véase|veja-se)\s(?=[a-z\u00c0-\uffff])/gi;

/** `A see Bo Ro` */
const SHORTEST_WITHIN = 10;

/** `For more on tides see Jane Roe`: prose, and the names that a signal in it leads to. */
function seeWithin(unit: Extract<Unit, { kind: 'words' }>): [Unit, Unit] | undefined {
  const { whole, start, end, text } = unit.piece;
  if (text.length < SHORTEST_WITHIN) return undefined;
  const found = [...text.matchAll(SEE_WITHIN)].at(-1);
  if (!found) return undefined;
  const at = start + found.index + found[0].length;
  if (!isNameList(whole.slice(at, end)) || !/\p{Ll}/u.test(text.slice(0, found.index))) return undefined;
  return [
    { ...unit, piece: pieceOf(whole, start, start + found.index) },
    { ...unit, before: '', piece: pieceOf(whole, at, end) },
  ];
}

/** `…; and Roe, “T”` */
function withoutAnd(unit: Extract<Unit, { kind: 'words' }>): Unit {
  const and = /^(?:and|or|but|und|et|y)(?:\s(?=\p{Lu})|$)/u.exec(unit.piece.text);
  return and ? { ...unit, piece: pieceOf(unit.piece.whole, unit.piece.start + and[0].length, unit.piece.end) } : unit;
}

function withoutLead(unit: Extract<Unit, { kind: 'words' }>): Unit {
  let { piece } = unit;
  for (let times = 0; times < 3; times++) {
    const lead = leadOf(piece.text);
    if (!lead) break;
    // `Siehe dazu ausführlich Roe`
    const guides = GUIDES.exec(piece.text.slice(lead[0].length))?.[0].length ?? 0;
    const length = lead[0].length + guides;
    const rest = piece.text.slice(length);
    if (/^\p{Ll}/u.test(rest) && !leadInOf(rest)) break;
    piece = pieceOf(piece.whole, piece.start + length, piece.end);
  }
  return { ...unit, piece };
}
