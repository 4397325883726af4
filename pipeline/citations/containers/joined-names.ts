import { outletType } from '../../lexicons/outlets.js';
import { isPlace } from '../places.js';
import { isEdition, isLabelled } from '../roles.js';
import type { Unit } from '../units.js';
import { TRAILING_VOLUME } from './trailing-numbers.js';

/** `Media, Culture & Society 3`: where a name ends that only commas part from its volume; undefined where there is none. */
export function endAtVolume(units: readonly Unit[], index: number): number | undefined {
  let last = index;
  while (last + 1 < units.length && units[last + 1]?.kind === 'words' && units[last + 1]?.before === ',' && last < index + 4) {
    if (isVolumed(units, last) || isLabelled((units[last + 1] as Unit).piece.text)) break;
    last++;
  }
  return last > index && isVolumed(units, last) && joinable(units, index, last) ? last : undefined;
}

/** `Ports, Rivers, and Canals`: where a name ends whose own words have commas. */
export function endOfName(units: readonly Unit[], index: number): number {
  let end = index;
  if (isTriad(units, index)) end += 2;
  while (end + 1 < units.length && goesOn(units[end + 1] as Unit)) end++;
  return end;
}

function isVolumed(units: readonly Unit[], index: number): boolean {
  const unit = units[index] as Unit;
  const next = units[index + 1];
  if (unit.kind !== 'words' || !/\d$/.test(unit.piece.text) || !TRAILING_VOLUME.test(unit.piece.text) || isLabelled(unit.piece.text))
    return false;
  return next?.kind === 'parenthesis' || (next?.kind === 'words' && (/^n/i.test(next.piece.text) || next.before === ':'));
}

function joinable(units: readonly Unit[], from: number, to: number): boolean {
  return units
    .slice(from, to + 1)
    .every(({ piece }, at) => !/^\d/.test(piece.text) && (at === 0 || !outletType(piece.text)) && !isEdition(piece.text));
}

/** `Ports, Rivers, and Canals` */
function isTriad(units: readonly Unit[], index: number): boolean {
  const [second, third] = [units[index + 1], units[index + 2]];
  if (second?.kind !== 'words' || third?.kind !== 'words' || second.before !== ',' || third.before !== ',') return false;
  return (
    second.piece.text.split(' ').length <= 2 &&
    !outletType(second.piece.text) &&
    !isPlace(second.piece.text) &&
    /^(?:and|&)\s/.test(third.piece.text)
  );
}

/** `University of California, Los Angeles`, `Law, Economics, and Policy`, `Acme, Inc.`: the comma is part of the name. */
function goesOn(unit: Unit): boolean {
  if (unit.kind !== 'words' || unit.before !== ',') return false;
  const { text } = unit.piece;
  return (
    /^(?:and|&)\s|^(?:Inc|LLC|Ltd|Co|Corp|LLP|GmbH)\.?$/.test(text) ||
    IN_SENTENCE_CASE.test(text) ||
    /^\p{Lu}[\p{L}’']{1,14}[!?]$/u.test(text)
  );
}

/** `Crime, justice and the law` */
const IN_SENTENCE_CASE = /^\p{Ll}{3,}(?:\s\p{Ll}{3,})?\s(?:and|und|et|y|e)\s(?:the\s|la\s|le\s)?\p{Ll}{3,}$/u;
