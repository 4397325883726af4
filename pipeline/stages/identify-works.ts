import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { folded } from '../../schemas/folded.js';
import type { Citation, CslItem, Work } from '../../schemas/index.js';
import { report } from '../../schemas/report.js';
import { citedItem } from '../citations/cited-item.js';
import { bestSupported, variantsOf } from '../citations/evidence.js';
import { workId, workKeys } from '../citations/keys.js';
import { rootOf } from '../citations/root-of.js';

/** Makes one work of each source that is cited, and ties every citation to its work. */
export const identifyWorks: Plugin<[], Root> = () => identifyWorksOf;

/** Citations that are taken for the same work. */
interface Group {
  citations: Citation[];
  items: CslItem[];
  keys: string[];
}

function identifyWorksOf(_tree: Root, file: VFile): void {
  const article = file.data.article!;
  const byId = new Map(article.citations.map((citation) => [citation.id, citation]));
  const groups: Group[] = [];
  const byKey = new Map<string, Group>();
  for (const citation of article.citations) {
    if (citation.form === 'full') addTo(groups, byKey, citation, tiedGroup(citation, byId, groups), file);
  }
  for (const citation of article.citations) tie(citation, byId, groups, byKey, file);
  const taken = new Set<string>();
  article.works = groups.map((group) => {
    const work = workOf(group, taken);
    for (const citation of group.citations) citation.work = work.id;
    return work;
  });
  const works = new Map(article.works.map((work) => [work.id, work]));
  for (const citation of article.citations) {
    if (citation.form === 'full') continue;
    const { work } = rootOf(citation, byId);
    if (!work) continue;
    citation.work = work;
    works.get(work)?.citations.push(citation.id);
  }
}

/** The group of the citation that a person tied this one to, if that is known already. */
function tiedGroup({ sameAs }: Citation, byId: ReadonlyMap<string, Citation>, groups: readonly Group[]): Group | undefined {
  const meant = sameAs === undefined ? undefined : byId.get(sameAs);
  return meant && groupOf(rootOf(meant, byId), groups);
}

function groupOf(citation: Citation, groups: readonly Group[]): Group | undefined {
  return groups.find(({ citations }) => citations.includes(citation));
}

/** Unites what a person has tied together with what stands behind it, and tells where nothing can be. */
function tie(citation: Citation, byId: ReadonlyMap<string, Citation>, groups: Group[], byKey: Map<string, Group>, file: VFile): void {
  if (citation.sameAs === undefined) return;
  const meant = tiedGroup(citation, byId, groups);
  const own = groupOf(citation, groups);
  if (meant && own && meant !== own) merged(groups, byKey, meant, own);
  if (meant) return;
  const message = `The sidecar says that citation ${citation.id} stands for the same work as ${citation.sameAs}, but that is tied to none. Name a citation in full.`;
  report(file, { rule: 'unused-correction', span: citation.span, about: citation.id, message });
}

function addTo(groups: Group[], byKey: Map<string, Group>, citation: Citation, tied: Group | undefined, file: VFile): void {
  const item = citedItem(citation);
  const keys = workKeys(item);
  let home = tied;
  for (const key of keys) {
    const group = byKey.get(key);
    if (!group || group === home) continue;
    if (key.startsWith('url:') && !sameTitle(group, item)) {
      reportTitles(file, citation, group, item);
      continue;
    }
    home = home ? merged(groups, byKey, home, group) : group;
  }
  if (!home) {
    home = { citations: [], items: [], keys: [] };
    groups.push(home);
  }
  home.citations.push(citation);
  home.items.push(item);
  for (const key of keys) {
    if (byKey.has(key)) continue;
    home.keys.push(key);
    byKey.set(key, home);
  }
}

/** A citation may show that two works are one: one of them by its DOI, the other by its title. */
function merged(groups: Group[], byKey: Map<string, Group>, into: Group, from: Group): Group {
  const [first, second] = groups.indexOf(into) < groups.indexOf(from) ? [into, from] : [from, into];
  first.citations.push(...second.citations);
  first.items.push(...second.items);
  for (const key of second.keys) byKey.set(key, first);
  first.keys.push(...second.keys);
  groups.splice(groups.indexOf(second), 1);
  return first;
}

/** A missing title contradicts nothing; a shorter one may be the same without its subtitle. */
function sameTitle(group: Group, { title }: CslItem): boolean {
  if (title === undefined) return true;
  const own = folded(title);
  return group.items.every((other) => {
    const known = folded(other.title ?? '');
    return known === '' || known === own || known.startsWith(own) || own.startsWith(known);
  });
}

function reportTitles(file: VFile, citation: Citation, group: Group, { title, URL }: CslItem): void {
  const other = group.items.find((item) => item.title !== undefined)?.title;
  report(file, {
    rule: 'url-title-conflict',
    span: citation.span,
    about: citation.id,
    message: `The same address stands under two titles: “${title}” here, “${other}” in ${group.citations[0]?.id}. They are kept as two works; check which title belongs to ${URL}.`,
  });
}

/** Keys in order of strength, whatever order the citations gave them in. */
function strength(key: string): number {
  return key.startsWith('doi:') ? 0 : key.startsWith('url:') ? 1 : 2;
}

function workOf({ citations, items, keys }: Group, taken: Set<string>): Work {
  const sorted = [...keys].sort((a, b) => strength(a) - strength(b));
  let id = workId(sorted, citations[0]?.text ?? '');
  // Two works may have no key of their own (a URL under two titles): then the words of the citation tell them apart.
  if (taken.has(id)) id = workId([], `${sorted[0] ?? ''}\n${items[0]?.title ?? ''}\n${citations[0]?.text ?? ''}`);
  while (taken.has(id)) id = workId([], `${id}\n`);
  taken.add(id);
  const csl = { ...bestSupported(items), id };
  return { id, keys: sorted, citations: citations.map((citation) => citation.id), csl, variants: variantsOf(citations, items, csl) };
}
