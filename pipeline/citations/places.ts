import { places, regions } from '../lexicons/places.js';

/**
 * Whether words name a place of publication: a city that publishes (`Chicago`), a city with its state (`Boulder, CO`),
 * or several (`London and New York`).
 */
export function isPlace(text: string): boolean {
  if (text.length > 60 || !/^[\p{Lu}]/u.test(text) || text.includes(':')) return false;
  return text.split(/\s(?:and|et|und|y|&)\s|[;/]\s?|\s–\s/u).every((one) => isOnePlace(one.trim()));
}

function isOnePlace(text: string): boolean {
  const lower = text.toLowerCase().replace(/[.]$/, '');
  if (places.has(lower)) return true;
  const parts = text.split(/,\s?/);
  if (parts.length === 1) return isTownAndRegion(text);
  return TOWN.test(parts[0] as string) && parts.slice(1).every((part) => regions.has(part) || places.has(part.toLowerCase()));
}

/** A name of a few words, each with a capital but for small ones: `Frankfurt am Main`, `Newcastle upon Tyne`. */
const TOWN = /^(?:(?:\p{Lu}[\p{L}.’'-]*|St\.|am|an|auf|da|de|del|den|der|di|do|in|la|le|les|of|on|sur|upon|vor)(?:\s|$)){1,5}$/u;

/** `Boulder CO`, `Oxford England`. A country ends many a name (`Sport England`): before it the town must be known. */
function isTownAndRegion(text: string): boolean {
  const space = text.lastIndexOf(' ');
  const region = text.slice(space + 1);
  if (space < 1 || !regions.has(region) || !/^\S+(?: \S+)? \S+$/.test(text) || / (?:of|for|in) /.test(text)) return false;
  if (text === `The ${region}`) return true;
  return /^(?:[A-Z]{2}|\p{Lu}[\p{L}.]{1,5}\.)$/u.test(region) && !/^U\.?[SK]/.test(region)
    ? true
    : places.has(text.slice(0, space).toLowerCase());
}
