import type { CslType } from '../../schemas/index.js';
import { organisationWords, reportWords } from '../lexicons/organisations.js';
import { outletType } from '../lexicons/outlets.js';
import type { Draft } from './draft.js';

/** What the form of a citation shows besides its fields. */
export interface TypeHints {
  quoted: boolean;
  oscola: boolean;
}

/** The CSL type of what is cited: told from its fields and its outlet, the surest sign first. */
export function typeOf(draft: Draft, { quoted, oscola }: TypeHints): CslType {
  const url = draft.valueOf('URL') ?? '';
  const container = draft.valueOf('container-title') ?? '';
  const genre = (draft.valueOf('genre') ?? '').toLowerCase();
  if (/thesis|diss/.test(genre)) return 'thesis';
  if (genre === 'speech') return 'speech';
  if (/post$/.test(genre) && genre !== 'blog post') return 'post';
  if (/release/.test(genre)) return 'webpage';
  const outlet = container ? outletType(container) : undefined;
  if (outlet === 'post') return 'post';
  if (!outlet && (/\bblog\b/i.test(container) || /blog/.test(genre) || isBlog(url))) return 'post-weblog';
  if (/^arxiv$|^ssrn$|^medrxiv$|^biorxiv$/i.test(container)) return 'article';
  if (draft.contained) return /proceedings|conference|symposium/i.test(container) ? 'paper-conference' : 'chapter';
  if (outlet === 'article-magazine') return outlet;
  if (draft.has('volume') || draft.has('issue') || isJournalName(container)) return 'article-journal';
  if (outlet) return outlet;
  if (isReport(draft, url, quoted, oscola)) return 'report';
  if (draft.has('publisher-place') || draft.has('edition')) return isHouse(draft) ? 'report' : 'book';
  return quoted || url ? 'webpage' : 'book';
}

function isJournalName(container: string): boolean {
  return /\b(?:journal|quarterly|annals|zeitschrift|revue|revista)\b/i.test(container) && !/wall street journal/i.test(container);
}

function isBlog(url: string): boolean {
  const [, host = '', path = ''] = /^https?:\/\/([^/]*)(\/[^?#]*)?/.exec(url) ?? [];
  return /(?:^|\.)(?:substack\.com|medium\.com|wordpress\.com|blogspot\.com)$|^blogs?\./.test(host) ||
    /\/(?:blogs?|the-interpreter)\/|^\/p\//.test(path)
    ? !/\/blogs\/[^/]+\/[^/]+-[^/]+-/.test(path)
    : false;
}

function isReport(draft: Draft, url: string, quoted: boolean, oscola: boolean): boolean {
  const said = ['title', 'container-title', 'genre', 'publisher']
    .map((name) => draft.valueOf(name) ?? '')
    .slice(0, 3)
    .join(' ');
  if (/\b(?:working|discussion|white|issues?|policy) papers?\b|\b(?:policy|issue) briefs?\b|报告|白皮书|规划|通知|意见/i.test(said))
    return true;
  if (
    said
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => reportWords.has(word) && word !== 'index' && word !== 'paper' && word !== 'papers' && word !== 'publication')
  )
    return true;
  if (draft.has('number')) return true;
  if (/\.pdf(?:$|[?#])|\/reports?\//i.test(url)) return true;
  if (draft.has('publisher') && quoted && !oscola && !draft.has('container-title')) return true;
  return !quoted && !draft.has('publisher-place') && (draft.has('publisher') || isOrganisationAuthor(draft)) && draft.has('issued');
}

/** An institution as publisher issues reports; a press or publishing house, books. */
function isHouse(draft: Draft): boolean {
  const publisher = draft.valueOf('publisher') ?? '';
  if (/\bpress\b|\bverlag\b|\bbooks?\b|publish|\beditions?\b|éditions|editorial|&/i.test(publisher)) return false;
  const author = draft.fields.find(({ name }) => name === 'author')?.value;
  return (
    publisher === author ||
    publisher
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => organisationWords.has(word))
  );
}

function isOrganisationAuthor(draft: Draft): boolean {
  return draft.fields.some(({ name, parts }) => name === 'author' && parts?.[0]?.name === 'literal');
}
