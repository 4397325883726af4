import { contributorName, orcidAddress } from '../../schemas/contributor-name.js';
import type { ArticleRecord, Contributor, Metadata } from '../../schemas/index.js';
import { knownLicense } from '../licenses.js';

/** Whose an article is and where it stood: what the descriptor of the tables says of it. */
export interface Credit extends Pick<Metadata, 'title' | 'url' | 'license' | 'publisher'> {
  /** Id of the article. */
  id: string;
  authors: readonly Contributor[];
}

/** What the descriptor needs of a record. */
export function creditOf({ id, metadata: { title, url, license, publisher, authors = [] } }: ArticleRecord): Credit {
  return { id, title, url, license, publisher, authors };
}

/** The words of Data Package for what it is made of, by whom, and on which terms. What nobody gave is absent. */
export interface Provenance {
  licenses?: object[];
  contributors?: object[];
  sources: object[];
}

/**
 * What the articles come to together: each is a source; authors and publishers are named once, in the order of the
 * articles; a licence is named where it is that of every article.
 *
 * @see https://datapackage.org/standard/data-package/#metadata
 */
export function provenanceOf(credits: readonly Credit[]): Provenance {
  const licenses = new Set(credits.map(({ license }) => license));
  const license = licenses.size === 1 ? licenseOf([...licenses][0]) : undefined;
  const contributors = new Map<string, object>();
  for (const one of [...credits.flatMap(({ authors }) => authors.map(authorOf)), ...credits.flatMap(publisherOf)])
    contributors.set(JSON.stringify(one), one);
  return {
    ...(license && { licenses: [license] }),
    ...(contributors.size > 0 && { contributors: [...contributors.values()] }),
    sources: credits.map(({ id, title, url }) => ({ title: title ?? id, ...(isAddress(url) && { path: url }) })),
  };
}

/** An address is a `path`, an identifier of SPDX a `name`; other words are neither, unless a known licence is called so. */
function licenseOf(written: string | undefined): object | undefined {
  const known = written === undefined ? undefined : knownLicense(written);
  const address = known?.url ?? (isAddress(written) ? written : undefined);
  const name = written !== undefined && /^[-\w.]+$/.test(written) ? written : undefined;
  if (address === undefined && name === undefined) return undefined;
  return { ...(name !== undefined && { name }), ...(address !== undefined && { path: address }), ...(known && { title: known.name }) };
}

function authorOf(author: Contributor): object {
  const { given, family, orcid, affiliations } = author;
  return {
    title: contributorName(author),
    ...(orcid !== undefined && { path: orcidAddress(orcid) }),
    ...(given !== undefined && { givenName: given }),
    ...(family !== undefined && { familyName: family }),
    ...(affiliations?.length && { organization: affiliations.join('; ') }),
    roles: ['author'],
  };
}

function publisherOf({ publisher }: Credit): object[] {
  return publisher === undefined ? [] : [{ title: publisher, roles: ['publisher'] }];
}

function isAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\//.test(text);
}
