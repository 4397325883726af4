import { element, type Xml } from './xml.js';

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const SEASONS: Readonly<Record<string, string>> = { '21': 'Spring', '22': 'Summer', '23': 'Autumn', '24': 'Winter' };

/**
 * The date of publication.
 *
 * @param issued EDTF, level 0 or 1; undefined where it is not known, which JATS can say
 */
export function pubDate(issued: string | undefined): Xml {
  if (issued === undefined) return element('pub-date-not-available');
  return dateXml('pub-date', { 'date-type': 'pub', 'publication-format': 'electronic' }, issued);
}

/** What became of the article after it was published. @param modified EDTF, level 0 or 1 */
export function pubHistory(modified: string | undefined): Xml[] {
  if (modified === undefined) return [];
  const date = dateXml('date', { 'date-type': 'updated' }, modified);
  return [element('pub-history', {}, [element('event', { 'event-type': 'updated' }, [date])])];
}

function dateXml(name: 'pub-date' | 'date', attributes: Readonly<Record<string, string>>, edtf: string): Xml {
  const match = ISO.exec(edtf);
  if (!match) return element(name, attributes, uncertain(edtf));
  const [, year, month, day] = match;
  const season = month === undefined ? undefined : SEASONS[month];
  return element(name, { ...attributes, 'iso-8601-date': season ? year : edtf }, [
    ...(day === undefined ? [] : [element('day', {}, [day])]),
    ...(month === undefined ? [] : [season === undefined ? element('month', {}, [month]) : element('season', {}, [season])]),
    element('year', {}, [year]),
  ]);
}

/** Of an approximate date or an interval only the year that it begins with stands by itself; its words say the rest. */
function uncertain(edtf: string): Xml[] {
  const year = /^\d{4}/.exec(edtf)?.[0];
  return [...(year === undefined ? [] : [element('year', {}, [year])]), element('string-date', {}, [edtf])];
}
