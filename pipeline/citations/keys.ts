import { originalOf } from '../../schemas/archived.js';
import { folded } from '../../schemas/folded.js';
import { sha256 } from '../../schemas/ids.js';
import type { CslItem } from '../../schemas/index.js';
import { edtfOf } from './csl.js';

const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|ref_src)$/i;

/**
 * What a work can be known by, the surest first: its DOI, its URL, its author, title, container and date.
 * A text key needs a title and one thing more: titles such as “Introduction” belong to many works.
 */
export function workKeys(csl: CslItem): string[] {
  const keys: string[] = [];
  if (csl.DOI) keys.push(`doi:${csl.DOI.toLowerCase()}`);
  // A copy in a web archive is a copy of the page that its address names, unless that names a site only.
  const url = csl.URL && (canonicalUrl(originalOf(csl.URL)) ?? canonicalUrl(csl.URL));
  if (url) keys.push(`url:${url}`);
  const people = (csl.author ?? csl.editor ?? []).map(({ family, literal }) => folded(family ?? literal ?? '')).join('+');
  const rest = [people, folded(csl['container-title'] ?? ''), edtfOf(csl.issued) ?? ''];
  if (csl.title && rest.some(Boolean)) keys.push(`text:${[folded(csl.title), ...rest].join('|')}`);
  return keys;
}

/** The id of a work: made from its surest key, so that it is the same in every article and every run. */
export function workId(keys: readonly string[], fallback: string): string {
  return `w-${sha256(keys[0] ?? fallback).slice(0, 12)}`;
}

/** A URL without what does not tell pages apart: scheme, `www.`, fragment, tracking parameters, final slash. @returns undefined for a URL without a path, which names a site */
export function canonicalUrl(url: string): string | undefined {
  const match = /^(?:https?:\/\/)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(url);
  if (!match) return undefined;
  const host = (match[1] as string)
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/:(?:80|443)$/, '');
  const path = (match[2] as string).replace(/\/$/, '');
  const query = (match[3] ?? '')
    .split('&')
    .filter((pair) => pair && !TRACKING.test(pair.split('=')[0] as string))
    .join('&');
  if (!path && !query) return undefined;
  return `${host}${path}${query ? `?${query}` : ''}`;
}
