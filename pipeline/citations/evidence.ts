import { isArchived } from '../../schemas/archived.js';
import type { Citation, CslItem, Work } from '../../schemas/index.js';
import { edtfOf } from './csl.js';

type Variable = Exclude<keyof CslItem, 'id'>;

/**
 * The best-supported value of each field: the one that most citations give; of two with as many, the longer one, since
 * it says more; of two as long, the one that stands first. A list of people counts as a whole. The address of an archived
 * copy counts only where no citation gives that of the page.
 */
export function bestSupported(items: readonly CslItem[]): CslItem {
  const best: Record<string, unknown> = {};
  for (const name of variablesOf(items)) {
    const votes = new Map<string, { value: unknown; count: number }>();
    for (const item of items) {
      if (item[name] === undefined) continue;
      const key = shown(item, name) as string;
      const vote = votes.get(key);
      if (vote) vote.count++;
      else votes.set(key, { value: item[name], count: 1 });
    }
    const isCopy = (key: string): number => (name === 'URL' && isArchived(key) ? 1 : 0);
    const [winner] = [...votes].sort(([a, one], [b, two]) => isCopy(a) - isCopy(b) || two.count - one.count || b.length - a.length);
    if (winner) best[name] = winner[1].value;
  }
  return { id: '', ...best } as CslItem;
}

function variablesOf(items: readonly CslItem[]): Variable[] {
  return [...new Set(items.flatMap((item) => Object.keys(item)))].filter((name) => name !== 'id') as Variable[];
}

/**
 * The ways in which the citations of a work differ from each other: one entry for each whose words are not those of the
 * first, with the fields in which it differs from the work; null stands for a field that it lacks.
 */
export function variantsOf(citations: readonly Citation[], items: readonly CslItem[], csl: CslItem): Work['variants'] {
  const [first] = citations;
  return citations.flatMap((citation, index) => {
    const item = items[index] as CslItem;
    const fields: Record<string, string | null> = {};
    for (const name of variablesOf([item, csl])) {
      const [own, best] = [shown(item, name), shown(csl, name)];
      if (own !== best) fields[name] = own ?? null;
    }
    if (citation.locator !== first?.locator) fields['locator'] = citation.locator ?? null;
    const differs = citation.text !== first?.text || Object.keys(fields).length > 0;
    return differs ? [{ citation: citation.id, raw: citation.text, fields }] : [];
  });
}

/** A field as a string, so that two can be compared. */
function shown(item: CslItem, name: Variable): string | undefined {
  const value = item[name];
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return value.map(({ family, given, literal, suffix }) => literal ?? [given, family, suffix].filter(Boolean).join(' ')).join('; ');
  return edtfOf(value);
}
