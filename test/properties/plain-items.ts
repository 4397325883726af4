import fc from 'fast-check';
import { type CslItem, type CslName, type CslType, cslItem, cslType } from '../../schemas/csl.js';

const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const perhaps = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

const person: fc.Arbitrary<CslName> = fc
  .record({
    given: pick('Nora', 'Imre', 'Ana Maria', 'Peter J.', 'L. M.', 'Jean-Luc', 'Sofía', 'Tomas'),
    family: pick('Field', 'Vasko', 'Lund', 'Berg', 'O’Hara', 'Díaz', 'Moreau-Brandt', 'Whitlock'),
  })
  .map((name) => (name.family === 'Berg' ? { ...name, 'non-dropping-particle': 'van den' } : name));
const body: fc.Arbitrary<CslName> = pick(
  'Aldery Water Company',
  'Institute for Maritime Studies',
  'Harbour Commission',
  'Ministry of Canals',
).map((literal) => ({ literal }));
const persons = fc.uniqueArray(person, { minLength: 1, maxLength: 4, selector: ({ family }) => family });
const one = person.map((name) => [name]);
const people = fc.oneof({ weight: 4, arbitrary: persons }, { weight: 1, arbitrary: body.map((name) => [name]) });

const partTitle = pick(
  'The Tram Comes Back',
  'Who Pays for the Bridge?',
  'Rails and Rents: Housing on the Line',
  'How We Count Swifts in 2019',
  'Salt, Silk, and Trade before Steam',
  'A Note on the ‘Last’ Weir',
  'What 1,200 Boats Say about Fares',
);
const bookTitle = pick(
  'The Clockmakers of Aldery: A History',
  'Weirs',
  'Letters from the Mill',
  'Salt and Silk',
  'Canals of the North, 1790–1850',
);
const number = fc.integer({ min: 1, max: 98 }).map(String);
const pages = fc.tuple(fc.integer({ min: 1, max: 480 }), fc.integer({ min: 2, max: 40 })).map(([from, many]) => `${from}–${from + many}`);
const year = fc.integer({ min: 1950, max: 2024 });
const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 1, max: 28 });
const onYear = year.map((value) => ({ 'date-parts': [[value]] }));
const onMonth = fc.tuple(year, month).map((parts) => ({ 'date-parts': [parts] }));
const onDay = fc.tuple(year, month, day).map((parts) => ({ 'date-parts': [parts] }));
const inSeason = fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([value, season]) => ({ 'date-parts': [[value]], season }));
const url = perhaps(pick('https://example.org/a/tides', 'https://www.example.com/2019/weirs', 'https://example.net/node/12'));
const imprint = {
  'publisher-place': pick('London', 'New York', 'Cambridge, MA', 'Geneva', 'Chicago'),
  publisher: pick('Faber', 'Oxford University Press', 'University of Chicago Press', 'Routledge'),
  issued: onYear,
};

type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** What works of a type give. A type with several lists has several forms. */
const MADE: Readonly<Partial<Record<CslType, readonly Fields[]>>> = {
  article: [{ author: persons, title: partTitle, number: pick('arXiv:2401.00001', 'arXiv:1905.01234v2'), issued: onDay }],
  'article-journal': [
    {
      author: people,
      title: partTitle,
      'container-title': pick('Journal of Urban History', 'Economic Geography', 'Annals of Navigation', 'Nordic Review of Ports'),
      volume: number,
      issue: perhaps(number),
      issued: fc.oneof(onYear, onMonth, inSeason),
      page: perhaps(pages),
      DOI: perhaps(pick('10.5555/salt.12', '10.5555/1234-5678')),
    },
  ],
  'article-magazine': [
    { author: persons, title: partTitle, 'container-title': pick('The Economist', 'The Atlantic', 'Wired'), issued: onDay, URL: url },
  ],
  'article-newspaper': [
    {
      author: perhaps(persons),
      title: partTitle,
      'container-title': pick('The Guardian', 'New York Times', 'Reuters'),
      issued: onDay,
      URL: url,
    },
  ],
  bill: [{ title: pick('Clean Harbours Act', 'Safe Ferries Act'), number: pick('H.R. 1207', 'S. 12'), issued: onYear }],
  book: [{ author: persons, title: bookTitle, edition: perhaps(number), translator: perhaps(persons), ...imprint }],
  broadcast: [
    {
      author: perhaps(persons),
      title: partTitle,
      'container-title': pick('The Lock Keepers', 'Tidal Radio'),
      genre: pick('podcast', 'podcast audio'),
      issued: onDay,
      URL: url,
    },
  ],
  chapter: [
    { author: persons, title: partTitle, 'container-title': bookTitle, editor: perhaps(persons), page: perhaps(pages), ...imprint },
  ],
  dataset: [
    {
      author: body.map((name) => [name]),
      title: pick('Boat Register', 'Vessel Database'),
      note: perhaps(pick('hulls above ten metres')),
      accessed: onDay,
      URL: url,
    },
  ],
  hearing: [
    {
      author: body.map((name) => [name]),
      title: partTitle,
      genre: pick('testimony before the Harbour Commission', 'hearing'),
      issued: onDay,
    },
  ],
  interview: [{ author: one, genre: pick('interview with the author', 'telephone conversation with author'), issued: onDay }],
  legal_case: [
    {
      title: pick('Mill Owners v. Town of Aldery', 'Roe v. Poe'),
      volume: number,
      'container-title': pick('F. Supp.', 'U.S.', 'F.3d'),
      page: number,
      issued: onYear,
    },
    { title: pick('Harbour Trust v Orr'), 'container-title': pick('UKSC', 'EWCA Civ'), number, issued: onYear },
  ],
  legislation: [
    { title: pick('Ferries Act of 1952', 'Clean Harbours Act'), volume: number, 'container-title': pick('U.S.C.'), section: number },
  ],
  manuscript: [
    {
      author: persons,
      title: partTitle,
      'container-title': pick('Hartwell Papers', 'Lund Collection'),
      publisher: pick('State Archives', 'National Library'),
      issued: onDay,
    },
  ],
  motion_picture: [{ title: partTitle, 'container-title': pick('YouTube'), genre: pick('video'), issued: onDay, URL: url }],
  'paper-conference': [
    {
      author: persons,
      title: partTitle,
      'container-title': pick('Proceedings of the Conference on Locks'),
      page: perhaps(pages),
      ...imprint,
    },
  ],
  post: [{ author: persons, title: partTitle, 'container-title': pick('Twitter', 'Facebook'), genre: pick('post'), issued: onDay }],
  'post-weblog': [
    { author: persons, title: partTitle, 'container-title': pick('Kew blog', 'Harbour Museum Blog'), issued: onDay, URL: url },
  ],
  regulation: [{ title: pick('Safe Moorings Rule'), volume: number, 'container-title': pick('C.F.R.'), section: number, issued: onYear }],
  report: [
    {
      author: people,
      title: partTitle,
      publisher: pick('Centre for Island Policy', 'Harbour Commission', 'Department for Work, Skills and Trade'),
      issued: fc.oneof(onYear, onMonth),
      URL: url,
    },
  ],
  software: [
    { author: persons, title: pick('cartomill: Maps for Historians'), genre: pick('computer software'), issued: onYear, URL: url },
  ],
  speech: [
    {
      author: one,
      title: partTitle,
      genre: pick('speech', 'lecture'),
      note: perhaps(pick('Hamburg', 'New York')),
      issued: onDay,
    },
  ],
  thesis: [
    {
      author: one,
      title: partTitle,
      genre: pick('PhD diss.', 'master’s thesis'),
      publisher: pick('University of Lisbon', 'CUNY'),
      issued: onYear,
    },
  ],
  treaty: [{ title: pick('Rivers Convention of 1952', 'Salt Trade Treaty of 1871'), URL: url }],
  webpage: [
    {
      author: perhaps(people),
      title: partTitle,
      'container-title': pick('Trust for Rooftop Birds', 'Harbour Museum', 'Aldery Local History Society', 'Open Tide Project'),
      issued: perhaps(onDay),
      accessed: perhaps(onDay),
      URL: pick('https://example.org/a/tides', 'https://example.net/node/12'),
    },
  ],
};

/** The types of which plain items are made. The others are none that a note is read as. */
export const madeTypes = cslType.options.filter((type) => MADE[type] !== undefined);

/** Items of a type that give what such works give, under ordinary names and titles. */
export function plainItem(type: CslType): fc.Arbitrary<CslItem> {
  return fc.oneof(...(MADE[type] ?? []).map((fields) => fc.record(fields).map((given) => asItem(type, given))));
}

const words = fc
  .array(
    pick('harbour', 'Salt', 'of', 'The Guardian', 'no. 4', 'p. 7', '2019', 'Ibid.', 'v.', 'ed.', '“tides”', '(London: Faber, 1998)', 'https://example.org', ':', ',', ';', '§', '12', 'in', 'and'), // biome-ignore format: a list of words reads best as lines
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(' '));
const anyDate = fc.oneof(onYear, onMonth, onDay, inSeason);
const anyNames = fc.array(
  fc.oneof(
    person,
    body,
    words.map((literal) => ({ literal })),
  ),
  { minLength: 1, maxLength: 3 },
);

/** Items of every type with any of the variables, under names and titles that nobody would give. */
export const awkwardItem: fc.Arbitrary<CslItem> = fc
  .tuple(
    pick(...cslType.options),
    fc.record(
      Object.fromEntries(
        Object.keys(cslItem.shape)
          .filter(isWritten)
          .map((name) => [name, perhaps(anyValue(name))]),
      ),
    ),
  )
  .map(([type, given]) => asItem(type, given));

function isWritten(name: string): boolean {
  return name !== 'id' && name !== 'type' && name !== 'locator';
}

function anyValue(name: string): fc.Arbitrary<unknown> {
  if (name === 'author' || name === 'editor' || name === 'translator') return anyNames;
  return name === 'issued' || name === 'accessed' || name === 'original-date' ? anyDate : words;
}

function asItem(type: CslType, given: Readonly<Record<string, unknown>>): CslItem {
  const fields = Object.entries(given).filter(([, value]) => value !== undefined);
  return cslItem.parse({ id: 'x', type, ...Object.fromEntries(fields) });
}
