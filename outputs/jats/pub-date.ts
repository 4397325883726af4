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
  const attributes = { 'date-type': 'pub', 'publication-format': 'electronic' };
  const match = ISO.exec(issued);
  // An approximate date or an interval has no parts that stand by themselves.
  if (!match) return element('pub-date', attributes, [element('string-date', {}, [issued])]);
  const [, year, month, day] = match;
  const season = month === undefined ? undefined : SEASONS[month];
  return element('pub-date', { ...attributes, 'iso-8601-date': season ? year : issued }, [
    ...(day === undefined ? [] : [element('day', {}, [day])]),
    ...(month === undefined ? [] : [season === undefined ? element('month', {}, [month]) : element('season', {}, [season])]),
    element('year', {}, [year]),
  ]);
}
