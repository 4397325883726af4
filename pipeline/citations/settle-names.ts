import { outletType } from '../lexicons/outlets.js';
import { regions } from '../lexicons/places.js';
import { addField, type Draft } from './draft.js';
import { isHouse } from './houses.js';
import { type Piece, pieceOf } from './piece.js';
import { isPlace } from './places.js';
import { isProse } from './prose.js';

/**
 * Gives the names after a title their roles: the first contains what is cited, a further one published it. Sections of a
 * site, whose names stand in the path of the URL, are passed over.
 */
export function settleNames(draft: Draft): void {
  const all = draft.names.filter(({ text }) => /\p{L}/u.test(text)).map((name) => issuerOf(draft, name));
  const own = readHouseAndTown(draft, all) ? [] : all;
  if (own.length === 0) return;
  const segments = own.length > 1 ? segmentsOf(draft.valueOf('URL')) : new Set<string>();
  const blog = draft.fields.some(({ name, value }) => name === 'genre' && /^blog/i.test(value));
  const named = own.filter(
    (name, index) =>
      blog || !(index < own.length - 1 && segments.has(slugOf(name.text)) && !/^The\s|\b(?:Factbook|Index)\b/.test(name.text)),
  );
  let [container, ...others] = named.length ? named : own;
  if (container && draft.has('container-title')) {
    others = [container, ...others];
    container = undefined;
  }
  if (container) addField(draft, 'container-title', container, outletType(container.text) ? 0.97 : isOdd(container.text) ? 0.82 : 0.9);
  for (const name of own) if (!named.includes(name) && named.length) addField(draft, 'section', name, 0.85);
  const publisher = others.filter(({ text }, index) => !isLocal(text, others[index - 1]?.text));
  const spoken = draft.fields.some(
    ({ name, value }) =>
      name === 'genre' &&
      /paper|speech|lecture|address|remarks|presentation/i.test(value) &&
      !/working|discussion|policy|research/i.test(value),
  );
  const places = others.filter((name) => !publisher.includes(name));
  const [from, to] = [places[0], contiguous(places).at(-1)];
  // Where a paper was given says nothing of who published it.
  if (from && to) {
    const published = !spoken && !draft.has('publisher-place') && draft.has('number');
    addField(draft, published ? 'publisher-place' : 'note', pieceOf(from.whole, from.start, to.end), published ? 0.8 : 0.85);
  }
  const [first, last] = [publisher[0], contiguous(publisher).at(-1)];
  // What an imprint names has published it.
  const imprint = draft.issuer && /^,?\s[^()]{0,24}\d{4}\)/.test(draft.text.slice(draft.issuer.end, draft.issuer.end + 32));
  if (first && last && imprint && draft.has('container-title')) addField(draft, 'note', pieceOf(first.whole, first.start, last.end), 0.8);
  else if (first && last && !draft.has('publisher')) addField(draft, 'publisher', pieceOf(first.whole, first.start, last.end), 0.8);
}

/** Whether words name a town, or what a town lies in behind one. */
function isLocal(text: string, before: string | undefined): boolean {
  return isPlace(text) || (regions.has(text) && before !== undefined && (isPlace(before) || regions.has(before)));
}

/** `Fractals, Plenum Press, New York, NY, 1988`: a house and its town, which no parenthesis holds together. */
function readHouseAndTown(draft: Draft, [house, ...towns]: readonly Piece[]): boolean {
  const [first, last] = [towns[0], towns.at(-1)];
  if (
    !house ||
    !first ||
    !last ||
    draft.has('publisher') ||
    draft.has('publisher-place') ||
    draft.has('container-title') ||
    !isHouse(house.text)
  )
    return false;
  if (!isPlace(first.text) || !towns.every(({ text }, index) => isLocal(text, towns[index - 1]?.text))) return false;
  addField(draft, 'publisher', house, 0.85);
  addField(draft, 'publisher-place', pieceOf(first.whole, first.start, last.end), 0.85);
  return true;
}

/** `image 721`, `including engineering`: no outlet is called so, and the words may say anything. */
function isOdd(text: string): boolean {
  return /^\p{Ll}{3,}\s/u.test(text) || /^\p{L}{2,12}\.?\s[\dIVX-]+$/u.test(text) || isProse(text);
}

/** `Report of the Special Rapporteur on Ports`: who reported is named behind the kind. */
function issuerOf(draft: Draft, name: Piece): Piece {
  const kind = /^(?:(?:Annual|Final|Interim|Joint) )?Report of (?:the )?(?=\p{Lu})/u.exec(name.text);
  if (!kind) return name;
  addField(draft, 'genre', pieceOf(name.whole, name.start, name.start + kind[0].indexOf(' of ')), 0.85);
  return pieceOf(name.whole, name.start + kind[0].length, name.end);
}

function contiguous(names: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const name of names) {
    const before = out.at(-1);
    if (before && !/^[\s,]*$/.test(name.whole.slice(before.end, name.start))) break;
    out.push(name);
  }
  return out;
}

/** The segments of an address's path. */
function segmentsOf(url = ''): ReadonlySet<string> {
  const end = url.search(/[?#]/);
  return new Set(
    url
      .slice(0, end === -1 ? url.length : end)
      .toLowerCase()
      .split('/')
      .slice(3),
  );
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
