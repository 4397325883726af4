import type { CslItem } from '../../../schemas/index.js';
import { accessOf, addressOf, keptIn } from './address.js';
import { containerOf, isOnPlatform, kindOf } from './container.js';
import { imprintOf } from './imprint.js';
import { isSerial, serial } from './journal.js';
import { editionOf, numbered, paged, volumeOf } from './numbers.js';
import { leadOf, rolesOf } from './people.js';
import { quoted, sentence } from './sentence.js';
import type { Way } from './ways.js';

type Parts = readonly (string | undefined)[];

/**
 * A note in one way: who, title, what contains it, who made it, numbers, imprint, pages, address. Every variable of the
 * item has its place; nothing is left out.
 *
 * @see Chicago Manual of Style, 17th ed., 14.23 (the order of a note), 14.100 (books), 14.168 (periodicals), 14.205 (pages of sites)
 */
export function noteForm(csl: CslItem, locator: string | undefined, way: Way, others: boolean): string {
  const { note } = csl;
  const at = (place: Way['note']): string | undefined => (way.note === place ? note : undefined);
  const title = csl.title && (way.title === 'quoted' ? quoted(csl.title) : csl.title);
  return sentence([
    leadOf(csl, way.container === 'in', others, way.names),
    at('after names'),
    title,
    way.note === 'in parenthesis' ? `(${note})` : undefined,
    at('after title'),
    way.section === 'after title' ? csl.section : undefined,
    way.number === 'after title' ? numbered(csl.number) : undefined,
    ...(isSerial(csl) ? inJournal(csl, locator, way) : elsewhere(csl, locator, way)),
    at('at end'),
    way.note === 'last updated' ? `last updated ${note}` : undefined,
    ...keptIn(csl),
    accessOf(csl),
    ...addressOf(csl),
  ]);
}

function inJournal(csl: CslItem, locator: string | undefined, way: Way): Parts {
  return [
    csl.genre,
    way.section === 'before container' ? csl.section : undefined,
    serial(csl, locator),
    csl.publisher,
    way.section === 'at end' ? csl.section : undefined,
  ];
}

function elsewhere(csl: CslItem, locator: string | undefined, way: Way): Parts {
  const kind = kindOf(csl, way);
  const container = way.container === 'parenthesis' ? undefined : containerOf(csl, way);
  const spoken = way.genre === 'in parenthesis';
  const named = isOnPlatform(csl, way) ? [`${container} ${kind}`] : [way.genre === 'after title' ? kind : undefined];
  return [
    ...named,
    way.section === 'before container' ? csl.section : undefined,
    spoken || isOnPlatform(csl, way) ? undefined : container,
    ...numbersOf(csl, way),
    ...imprintOf(csl, way),
    spoken ? container : undefined,
    way.genre === 'after date' ? kind : undefined,
    way.section === 'at end' ? csl.section : undefined,
    ...pagesOf(csl, locator, way),
  ];
}

/** Who edited and translated it, which edition, volume and number it is, and who heard it. */
function numbersOf(csl: CslItem, way: Way): Parts {
  return [
    ...rolesOf(csl, way.container === 'in'),
    [csl['collection-title'], csl['collection-number']].filter(Boolean).join(' '),
    editionOf(csl),
    csl.medium,
    volumeOf(csl),
    csl.issue === undefined ? undefined : `no. ${csl.issue}`,
    way.number === 'apart' ? numbered(csl.number) : undefined,
    csl.authority,
  ];
}

function pagesOf({ page }: CslItem, locator: string | undefined, way: Way): Parts {
  return way.pages === 'alone' ? [page, locator] : [paged([page, locator].filter(Boolean).join(', ') || undefined)];
}
