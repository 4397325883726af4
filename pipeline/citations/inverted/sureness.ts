import { isHouse } from '../houses.js';
import type { CitationReading } from '../reading.js';

/** What copied text has that was broken: mark-up, white space before a stop, a hyphen at what was the end of a line. */
const BROKEN = /[<|*]|\s[,.;]|\p{Ll}-\s\p{Ll}|\.\.|\p{Ll}\.\p{Lu}|,\p{L}/u;
const OPENS_QUOTATION = /["“‘«„']$/;

/**
 * Whether a reading of an entry is sure: figures or signs tell the roles of all its words, and no role goes by its place
 * alone. What is not sure is weighed against other ways of reading.
 */
export function isSure(text: string, { fields, leftover, range }: CitationReading): boolean {
  const read = (name: string): string | undefined => fields.find((field) => field.name === name)?.value;
  const title = fields.find(({ name }) => name === 'title');
  const start = title?.ranges[0]?.[0];
  if (leftover.length > 0 || title === undefined || start === undefined || read('issued') === undefined) return false;
  const links = fields.flatMap(({ name, raw }) => (name === 'URL' || name === 'DOI' ? [raw] : []));
  if (BROKEN.test(links.reduce((rest, link) => rest.replace(link, ''), text.slice(...range)))) return false;
  const quoted = OPENS_QUOTATION.test(text.slice(0, start));
  return (quoted || !/\.\s\p{Lu}/u.test(title.value)) && isPublished(read, quoted);
}

function isPublished(read: (name: string) => string | undefined, quoted: boolean): boolean {
  const [container, publisher] = [read('container-title'), read('publisher')];
  if (container !== undefined && !/^[\p{Lu}\d]/u.test(container)) return false;
  if (read('volume') !== undefined)
    return container !== undefined && !/\d|,/.test(container) && (read('page') ?? read('issue')) !== undefined;
  if (read('publisher-place') !== undefined) return publisher !== undefined && (container === undefined || read('editor') !== undefined);
  if (container !== undefined && read('editor') !== undefined) return true;
  if (quoted) return (container ?? publisher) !== undefined;
  if (read('URL') !== undefined) return true;
  return container === undefined && publisher !== undefined && (isHouse(publisher) || read('genre') !== undefined);
}
