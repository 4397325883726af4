import type { CslType } from '../../../schemas/index.js';
import { outletKind, outletType } from '../../lexicons/outlets.js';
import type { Draft } from '../draft.js';
import type { Clues } from './clues.js';

/** By the outlet that printed it; an outlet that stands before the title is its author. */
export function byOutlet({ draft, outlet, container, issuer, hints, url }: Clues): CslType | undefined {
  if (outlet) return outlet;
  if (isJournalName(container) || isJournalName(issuer) || followsYear(draft)) return 'article-journal';
  // No other kind of outlet counts in seasons.
  const season = /^\d{4}-2[1-4]/.test(draft.valueOf('issued') ?? '');
  const paged = draft.has('page') && /\b(?:Review|Studies|Letters|Transactions|Bulletin|Forum|Perspectives)$/.test(container);
  if (hints.quoted && container !== '' && !draft.has('publisher') && url === '' && (season || paged)) return 'article-journal';
  const press = outletKind(container || issuer);
  if (press && !draft.has('publisher')) return press;
  if (container !== '' && draft.has('DOI') && !draft.has('publisher') && hints.quoted) return 'article-journal';
  if (container !== '' || issuer !== '') return undefined;
  const authors = draft.fields.filter(({ name }) => name === 'author');
  const literal = authors.length === 1 ? outletType(authors[0]?.value ?? '') : undefined;
  return hints.quoted && literal !== 'post' && !url.endsWith('.pdf') ? literal : undefined;
}

function isJournalName(name: string): boolean {
  return (
    name !== '' &&
    (/\b(?:journal|quarterly|annals|zeitschrift|revue|revista|law review|political science review)\b/i.test(name) ||
      /^(?:nature|science|cell|the lancet|lancet|bmj|plos one|pnas|jama)$/i.test(name))
  );
}

/** `‘T’ [2025] Harbour Research`: a journal without volumes stands right behind the year, as OSCOLA has it. */
function followsYear({ fields, text }: Draft): boolean {
  const [year, container] = ['issued', 'container-title'].map((name) => fields.find((field) => field.name === name)?.ranges[0]);
  return (
    year !== undefined &&
    container !== undefined &&
    /^[)\]] $/.test(text.slice(year[1], container[0])) &&
    /[([]/.test(text[year[0] - 1] ?? '')
  );
}
