import type { CslType } from '../../schemas/index.js';
import { organisationWords } from '../lexicons/organisations.js';
import { blogPaths, outletKind, outletType } from '../lexicons/outlets.js';
import { reportPhrases, reportSeries, reportWords } from '../lexicons/report-words.js';
import { dataRepositories, preprintHosts, preprintServers } from '../lexicons/repositories.js';
import { addField, type Draft } from './draft.js';
import { isHouse } from './houses.js';

/** How the title of a set of data ends: `Harbour Trade Database`, `Tides Dataset v11.1`. */
export const DATASET_TITLE =
  /\b(?:data ?sets?|database|data cent(?:er|re)|data explorer)(?: \(.{1,40}\))?(?:,? (?:v|v\. ?|version )?\d[\d.–-]*)?$/i;

/** What the form of a citation shows besides its fields. */
export interface TypeHints {
  quoted: boolean;
  oscola: boolean;
}

/**
 * The CSL type of what is cited: told from its fields and its outlet, the surest sign first. Settles with it the role of
 * the name in the parenthesis after the title, which depends on it.
 */
export function typeOf(draft: Draft, hints: TypeHints): CslType {
  const type = kindOf(draft, hints);
  const { issuer } = draft;
  // Who held a hearing is its authority.
  if (type === 'hearing')
    for (const field of draft.fields)
      if (
        /^(?:container-title|publisher)$/.test(field.name) &&
        /\b(?:Senate|House of|Committee|Subcommittee|Commission|Parliament|Congress)\b/.test(field.value)
      )
        field.name = 'authority';
  // What a series counts are documents, not issues.
  if (type === 'report' && !draft.has('number')) for (const field of draft.fields) if (field.name === 'issue') field.name = 'number';
  if (!issuer) return type;
  const publishes = type === 'report' || type === 'book' || type === 'chapter' || type === 'thesis' || draft.has('container-title');
  if (!draft.has(publishes ? 'publisher' : 'container-title')) addField(draft, publishes ? 'publisher' : 'container-title', issuer, 0.88);
  return type;
}

function kindOf(draft: Draft, hints: TypeHints): CslType {
  const url = (draft.valueOf('URL') ?? '').toLowerCase();
  const container = draft.valueOf('container-title') ?? '';
  const title = draft.valueOf('title') ?? '';
  const genres = draft.fields.filter(({ name }) => name === 'genre').map(({ value }) => value.toLowerCase());
  const genre = genres.join(' ');
  const issuer = draft.issuer?.text ?? '';
  const outlet = outletType(container) ?? (container === '' ? outletType(issuer) : broadcasterOf(draft));
  return (
    (isConstitution(draft, hints) || isAct(draft, title) ? 'legislation' : undefined) ??
    (isOrder(genre, container) ? 'regulation' : undefined) ??
    bySpokenWord(title, genre, draft) ??
    (/thesis|diss|th[èe]se|tesis|tese|mémoire|arbeit$|habilitation/.test(genre) ? 'thesis' : undefined) ??
    byPlatform(draft, container, genre, url, title) ??
    (/release|media statement/.test(genre) ? 'webpage' : undefined) ??
    (isArchived(draft, container) ? 'manuscript' : undefined) ??
    byPost(outlet, container || issuer, genre, url) ??
    (isPreprint(draft, container || issuer, url) ? 'article' : undefined) ??
    bySerial(draft, container, outlet, hints) ??
    byOwner(draft, outlet, container, issuer, hints, url) ??
    (saysReport(draft) ? 'report' : undefined) ??
    (isBook(draft) ? 'book' : undefined) ??
    (isReport(draft, url, hints) ? 'report' : undefined) ??
    byImprint(draft) ??
    (hints.quoted || url || draft.has('accessed') ? 'webpage' : 'book')
  );
}

/** `Hartwell Papers, State Archives`: a paper in a collection that an archive keeps. */
function isArchived(draft: Draft, container: string): boolean {
  return (
    /\b(?:Papers|Collection|Records|Fonds|Nachlass|Manuscripts)$/.test(container) &&
    /\b(?:Archives?|Archiv|Archivo|Arquivo|Library|Bibliothek|Bibliothèque|Special Collections|Historical Society)\b/.test(
      draft.valueOf('publisher') ?? '',
    )
  );
}

/** By the server that holds it, or by the number that the server gave. */
function isPreprint(draft: Draft, container: string, url: string): boolean {
  if (preprintServers.has(container.toLowerCase()) || /^arxiv:/i.test(draft.valueOf('number') ?? '')) return true;
  return container === '' && !draft.has('publisher') && preprintHosts.test(url);
}

/** A programme stands before who broadcasts it: `Harbour Report, NPR`. */
function broadcasterOf(draft: Draft): CslType | undefined {
  const outlet = outletType(draft.valueOf('publisher') ?? '');
  return outlet === 'article-newspaper' ? outlet : undefined;
}

/** One of these is in every title or kind of what was spoken: most have none. */
const SPOKEN = /interview|hearing|testimony|statement|address|speech|remarks|lecture|keynote|sermon|present|state of the union/i;

function bySpokenWord(title: string, genre: string, draft: Draft): CslType | undefined {
  if (!SPOKEN.test(title) && !SPOKEN.test(genre)) return undefined;
  if (/^interview|interviewed by/.test(genre) || (/\binterview (?:with|by)\b/i.test(title) && !draft.has('volume'))) return 'interview';
  if (
    /testimony|hearing/.test(genre) ||
    /^(?:written |oral |prepared )?(?:testimony|statement before)\b|\b(?:committee|subcommittee|congressional)\b.*\bhearing\b/i.test(title)
  )
    return 'hearing';
  if (/^(?:speech|lecture|keynote|address|remarks|sermon|presented at|(?:prepared )?statement)|presentation\b/.test(genre)) return 'speech';
  const spoken =
    /^(?:\S+[’']s )?(?:(?:inaugural|farewell|opening|closing|acceptance|commencement|keynote|televised|radio and television) (?:address|remarks|speech)|address|remarks|speech|statement|state of the union)\b(?=.* (?:by|of|to|at|on|before|delivered)\b)/i;
  if (draft.has('volume')) return undefined;
  if (spoken.test(title) && draft.has('author')) return 'speech';
  const address = ADDRESS.test(title) && (draft.has('author') || title.includes(': '));
  return address && outletType(draft.valueOf('container-title') ?? '') === undefined ? 'speech' : undefined;
}

/** `First Inaugural Address`, `Harbour Memorial Prayer Service Address` */
const ADDRESS =
  /\b(?:inaugural|farewell|opening|closing|acceptance|commencement|keynote|convention|concession|victory|memorial|prayer service|nobel|state of the \p{L}{2,20})\b.{0,40}\b(?:address|speech|remarks|lecture)$/iu;

function byPlatform(draft: Draft, container: string, genre: string, url: string, title: string): CslType | undefined {
  if (/podcast/.test(genre)) return 'broadcast';
  if (
    /video|film|documentary|dvd|blu-ray|motion picture|television|directed by/.test(genre) ||
    /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com|youtu\.be|vimeo\.com)\//.test(url) ||
    outletType(container) === 'motion_picture'
  )
    return 'motion_picture';
  const social = outletType(container) === 'post' || isSocial(url);
  if (/^map\b/.test(genre)) return 'map';
  if (
    !social &&
    /^(?:stock )?photo|^(?:painting|lithograph|engraving|cartoon|watercolou?r|illustration)|^(?:oil|acrylic|tempera) on /.test(genre)
  )
    return 'graphic';
  if (
    /software|r package|mobile app/.test(genre) ||
    /\br package version\b/i.test(title) ||
    /^https?:\/\/(?:www\.)?github\.com\/[^/]+\/[^/]+\/?$/.test(url)
  )
    return 'software';
  const named = DATASET_TITLE.test(title) || /\b(?:data ?sets?|database)\b/i.test(genre);
  const stored = /\b(?:database|data explorer|data portal|dataverse|zenodo|dryad|figshare|icpsr)$/i.test(container) && !draft.has('volume');
  if (dataRepositories.has(container.toLowerCase()) && !draft.has('volume')) return 'dataset';
  return draft.dataset || (named && !draft.has('volume')) || stored ? 'dataset' : undefined;
}

function byPost(outlet: CslType | undefined, container: string, genre: string, url: string): CslType | undefined {
  if (
    outlet === 'post' ||
    /\b(?:post|tweet|hashtag|thread|page|profile)$/.test(genre.replace(/^blog post$|web ?page$|home ?page$/, '')) ||
    isSocial(url)
  )
    return outlet && outlet !== 'post' ? undefined : 'post';
  if (outlet) return undefined;
  return /\bblog\b/i.test(container) || /^blog/.test(genre) || isBlog(url) ? 'post-weblog' : undefined;
}

function isSocial(url: string): boolean {
  return /^https?:\/\/(?:www\.|m\.|mobile\.)?(?:twitter\.com|x\.com|facebook\.com|instagram\.com|linkedin\.com\/(?:posts|feed)|tiktok\.com|reddit\.com\/r)\//.test(
    url,
  );
}

function isBlog(url: string): boolean {
  const [, host = '', path = ''] = /^https?:\/\/([^/]*)(\/[^?#]*)?/.exec(url) ?? [];
  return (
    /(?:^|\.)(?:substack\.com|medium\.com|wordpress\.com|blogspot\.com|tumblr\.com)$|^blogs?\.|\.blog(?:\.|$)/.test(host) ||
    /\/blog(?:\/|$)|^\/p\//.test(path) ||
    path.split('/').some((segment) => blogPaths.has(segment))
  );
}

function bySerial(draft: Draft, container: string, outlet: CslType | undefined, { quoted }: TypeHints): CslType | undefined {
  const conference =
    /\bproceedings\b|\b(?:conference|symposium|congress|workshop) on\b|\b(?:conference|symposium|workshop) (?:19|20)\d\d\b|\bjournées\b/i;
  if (outlet === 'article-magazine' || outlet === 'article-newspaper') return undefined;
  if (
    draft.fields.some(({ name, value }) => name === 'genre' && /^(?:conference )?paper/i.test(value)) ||
    (conference.test(container) && !draft.has('issue'))
  )
    return 'paper-conference';
  if (/\d$/.test(container) && /^\p{Lu}[\p{L}&-]{2,20}[\s’'](?:19|20)?\d\d$/u.test(container) && draft.has('title') && !draft.has('volume'))
    return 'paper-conference';
  if (draft.contained && !draft.has('issue')) return /^[A-Z]{2,8} (?:19|20)\d\d$/.test(container) ? 'paper-conference' : 'chapter';
  // OSCOLA names the book without “in”.
  const house = draft.valueOf('publisher') ?? draft.issuer?.text ?? '';
  const imprinted = isHouse(house) || (draft.has('publisher-place') && draft.has('page') && draft.has('publisher'));
  const serial = draft.has('issue') || draft.has('number') || (draft.has('volume') && !draft.has('publisher-place'));
  if (quoted && draft.has('title') && container !== '' && imprinted && !serial && !reportSeries(container)) return 'chapter';
  if (!draft.has('volume') && reportSeries(container)) return 'report';
  if (draft.has('issue') || (draft.has('volume') && draft.has('container-title') && !draft.has('publisher-place') && !draft.has('editor')))
    return 'article-journal';
  return undefined;
}

/** By the outlet that printed it; an outlet that stands before the title is its author. */
function byOwner(
  draft: Draft,
  outlet: CslType | undefined,
  container: string,
  issuer: string,
  hints: TypeHints,
  url: string,
): CslType | undefined {
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
  return hints.quoted && literal !== 'post' && !/\.pdf$/.test(url) ? literal : undefined;
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

function isJournalName(container: string): boolean {
  return (
    /\b(?:journal|quarterly|annals|zeitschrift|revue|revista|law review|political science review)\b/i.test(container) ||
    /^(?:nature|science|cell|the lancet|lancet|bmj|plos one|pnas|jama)$/i.test(container)
  );
}

/** Whether the title, the series, or what follows the title calls it a report. */
function saysReport(draft: Draft): boolean {
  const said = ['title', 'container-title', 'genre', 'collection-title'].map((name) => draft.valueOf(name) ?? '').join(' ');
  return (
    reportPhrases.test(said) ||
    said
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => reportWords.has(word))
  );
}

/** A place and a press, or editors before the title, make a book. */
function isBook(draft: Draft): boolean {
  if (!draft.has('publisher-place')) return false;
  return isHouse(draft.valueOf('publisher') ?? '') || (draft.has('editor') && !draft.has('author') && !draft.has('container-title'));
}

/** `Ruritania’s Constitution of 1949` */
const OF_A_COUNTRY = /^\p{Lu}[\p{L} ().]{2,60}[’'](?:s\)?)?\sConstitution\sof\s\d{4}\b/u;

/** `Ruritania’s Constitution of 1949 (City: House)`: the title of a law, although a house has printed it. */
function isConstitution(draft: Draft, { quoted }: TypeHints): boolean {
  const title = draft.valueOf('title') ?? '';
  if (quoted || draft.has('author')) return false;
  return draft.has('publisher-place') ? /\bconstitution of\b/i.test(title) : OF_A_COUNTRY.test(title);
}

/** An Act by its short title, by its place in a code, or by the words that open its long title. */
const ACT =
  /^(?:The )?[\p{Lu}][^.;:?]{2,80} Act(?:(?: of|,)? (?:1[5-9]|20)\d\d$|, \d{1,2} U\.?S\.?C\b)|^An Act (?:to|for|concerning|respecting|making|relat|in) ?/u;

/** `US President, Executive Order`, or what the register of a government has printed. */
function isOrder(genre: string, container: string): boolean {
  return (
    /^(?:executive order|exec\. order|proclamation|presidential|(?:final|proposed|interim) rule)/.test(genre) ||
    /^(?:Federal Register|C\.?\s?F\.?\s?R\.?)$/.test(container)
  );
}

/** `‘Harbours Act 1847’ (UK Government)`: the short title of a statute is the whole title. */
function isAct(draft: Draft, title: string): boolean {
  if (draft.has('author') || draft.has('volume')) return false;
  return ACT.test(title);
}

/** What an organisation issues: told by a number, by the link, or by where its name and the year stand. */
function isReport(draft: Draft, url: string, { quoted, oscola }: TypeHints): boolean {
  if (draft.has('number')) return true;
  if (/\.pdf(?:$|[?#])|\/reports?(?:\/|$)/.test(url)) return true;
  const hasIssuer = draft.issuer !== undefined || (draft.has('publisher') && !draft.has('container-title'));
  if (quoted) return hasIssuer && !oscola && !draft.has('accessed') && !draft.has('publisher-place');
  if (draft.has('publisher-place') || !draft.has('issued')) return false;
  if (draft.issuer) return !isHouse(draft.issuer.text);
  const organisation = draft.fields.some(({ name, parts }) => name === 'author' && parts?.[0]?.name === 'literal');
  return organisation || (!draft.has('publisher') && !draft.has('container-title') && isYearInParenthesis(draft));
}

function isYearInParenthesis({ fields, text }: Draft): boolean {
  const start = fields.find(({ name }) => name === 'issued')?.ranges[0]?.[0];
  return start !== undefined && text[start - 1] === '(';
}

/** A place and a press make a book; a place and an institution, a report. */
function byImprint(draft: Draft): CslType | undefined {
  const publisher = draft.valueOf('publisher') ?? draft.issuer?.text ?? '';
  if (!draft.has('publisher-place') && !draft.has('edition') && !isHouse(publisher)) return undefined;
  if (draft.has('edition') || draft.has('editor') || isHouse(publisher)) return 'book';
  const authors = draft.fields.filter(({ name }) => name === 'author').map(({ value }) => value);
  const institution = publisher
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => organisationWords.has(word));
  const acronym = /^[A-Z]{3,7}$/.test(publisher);
  return authors.includes(publisher) || institution || acronym ? 'report' : 'book';
}
