import { addField } from '../../draft.js';
import { PIN } from '../words.js';
import { type Form, put } from './form.js';
import { PAGE, YEAR } from './patterns.js';
import { withoutMarks } from './titles.js';

/** `, 40 Harv. L. Rev. 123, 130 (1990)`, behind a title in italics. */
const VOLUME_PAGE_YEAR = new RegExp(
  `,\\s(?<volume>\\d{1,4})\\s(?<journal>\\p{Lu}[\\p{L}.&’' ]{2,80}?)\\s${PAGE}(?:,\\s(?:at\\s)?(?<pin>${PIN})(?:,\\s${PIN}|\\s(?:&\\s)?nn?\\.\\d{1,4}){0,2})?\\s\\((?:\\p{L}{3,9}\\.?\\s)?(?<year>${YEAR})\\)(?!\\s?[:\\d])`,
  'dgu',
);

/** What counts volumes and is no journal: codes, gazettes, reporters of judgments, series of treaties. */
const NO_JOURNAL =
  /^(?:U\.?\s?S\.?(?:\s?C\.|\s?T\.)?|C\.?\s?F\.?\s?R\.?|Fed\.\s(?:Reg|App|Cl)\.|Stat\.|F\.|F\.\s?Supp\.|S\.\s?Ct\.|L\.\s?Ed\.|[NSP]\.\s?[EW]?\.?|A\.|So\.|Cal\.|N\.Y\.|U\.N\.T\.S\.|UNTS|Op\.\sAtt’y\sGen\.)(?:\s?[234]d)?$|\bU\.S\.|\bApp\.$/;

/** An article as American law reviews cite it. */
export const reviewArticle: Form = {
  sign: /\d[^()]{0,40}\s\((?:\p{L}{3,9}\.?\s)?(?:1[5-9]|20)\d\d\)/u,
  pattern: VOLUME_PAGE_YEAR,
  read(draft, { people, title, within }, match) {
    if (people.length === 0 || !title || within || NO_JOURNAL.test(match.groups?.['journal'] ?? '')) return undefined;
    addField(draft, 'title', withoutMarks(title), 0.9);
    put(draft, match, 'journal', 'container-title');
    for (const name of ['volume', 'page']) put(draft, match, name);
    put(draft, match, 'pin', 'locator');
    put(draft, match, 'year', 'issued');
    return 'article-journal';
  },
};
