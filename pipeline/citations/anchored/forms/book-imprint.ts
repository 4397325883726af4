import { addField, type Draft } from '../../draft.js';
import { isHouse } from '../../houses.js';
import { isOrganisation } from '../../names.js';
import { type Piece, pieceOf, stripped } from '../../piece.js';
import { isPlace } from '../../places.js';
import { readEdition } from '../../roles.js';

/** `Paris`, `3. Aufl.`, `2nd ed., London`, `forthcoming with Press, London` */
export function readBookImprint(draft: Draft, imprint: Piece): boolean {
  if (/[:;\d]/.test(imprint.text.replace(/^\d{1,2}(?:\.|st|nd|rd|th)/, ''))) return false;
  const edition = /^\d{1,2}(?:st|nd|rd|th|\.)?\s(?:rev\.?\s)?(?:edn?|edition|Aufl|Auflage|éd|ed)\.?/u.exec(imprint.text);
  if (edition) readEdition(draft, pieceOf(imprint.whole, imprint.start, imprint.start + edition[0].length));
  const rest = stripped(pieceOf(imprint.whole, imprint.start + (edition?.[0].length ?? 0), imprint.end), ', ');
  if (rest.text === '') return true;
  const house = /^(?:erscheint bei |forthcoming with )?(?<house>[^,]{3,60}), (?<place>[^,]{2,40})$/du.exec(rest.text)?.indices?.groups;
  const [name, town] = ['house', 'place'].map(
    (group) => house?.[group] && pieceOf(rest.whole, rest.start + house[group][0], rest.start + house[group][1]),
  );
  if (name && town && isPlace(town.text)) {
    addField(draft, 'publisher', name, 0.85);
    addField(draft, 'publisher-place', town, 0.85);
    return true;
  }
  if (!/^\p{Lu}[\p{L}’&./-]*(?: [\p{L}’&./-]+){0,5}$/u.test(rest.text)) return false;
  addField(draft, isTown(rest.text, draft) ? 'publisher-place' : 'publisher', rest, 0.85);
  return true;
}

/** `Wien`, and any name that is no house in a note in German, or behind family names alone: `(Hart 2009)` is a house, as OSCOLA has it. */
function isTown(name: string, { text, fields }: Draft): boolean {
  if (isPlace(name)) return true;
  if (isHouse(name) || isOrganisation(`${name} `) || /^\p{Lu}{2,}$/u.test(name) || name.split(' ').length > 2) return false;
  return (
    /(?:^|\s)(?:der|die|das|und|für|zur|zum|im|des|[Ss]iehe|[Vv]gl\.|[Dd]azu|[Nn]äher)\s/u.test(text) ||
    !fields.some(({ parts }) => parts?.some((part) => part.name !== 'family'))
  );
}
