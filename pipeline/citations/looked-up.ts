import { dataHosts } from '../lexicons/repositories.js';
import { addField, type Draft } from './draft.js';
import { isGenre } from './genre.js';
import { isHouse } from './houses.js';
import { readPeople } from './lead.js';
import { isOrganisation } from './names.js';
import { pieceOf, stripped } from './piece.js';
import { isPlace } from './places.js';
import { readTail, type TailContext } from './tail/read-tail.js';
import type { Unit } from './units.js';

/**
 * Reads `Reserve Bank (Gross Domestic Product, February 2026), https://…`: data of an organisation, named in the parenthesis
 * behind it, with their address.
 */
export function readLookedUp(draft: Draft, units: readonly Unit[], { dates }: TailContext): boolean {
  const [first, holder, link] = units;
  if (first?.kind !== 'words' || holder?.kind !== 'parenthesis' || link?.kind !== 'link') return false;
  if (!dataHosts.test(link.link.value) || !isOrganisation(first.piece.text)) return false;
  const date = dates.find(({ start, end }) => start >= holder.inner.start && end === holder.inner.end);
  if (!date) return false;
  const title = stripped(pieceOf(holder.inner.whole, holder.inner.start, date.start), ',');
  if (title.text === '' || isOrganisation(title.text) || isHouse(title.text) || isPlace(title.text) || isGenre(title.text)) return false;
  if (!readPeople(draft, first.piece)) return false;
  addField(draft, 'title', title, 0.82);
  draft.dataset = true;
  readTail(draft, [{ kind: 'date', before: '', piece: pieceOf(holder.inner.whole, date.start, date.end), date }, ...units.slice(2)], {
    dates,
  });
  return true;
}
