import { blogDomains, blogPaths, postSections, type SiteKind, sites } from '../../lexicons/sites.js';

/** The address of what is cited, in lower case, cut once for all that is asked of it. */
export interface Address {
  host: string;
  /** What follows the host, with its slash. */
  rest: string;
}

/** Cuts an address; undefined where there is none, or one without a scheme. */
export function addressOf(url: string): Address | undefined {
  const from = url.startsWith('https://') ? 8 : url.startsWith('http://') ? 7 : undefined;
  if (from === undefined) return undefined;
  const slash = url.indexOf('/', from);
  return slash === -1 ? { host: url.slice(from), rest: '' } : { host: url.slice(from, slash), rest: url.slice(slash) };
}

/** Whether an address lies on a site of a kind. */
export function isOnSite(address: Address | undefined, kind: SiteKind): boolean {
  return address !== undefined && address.rest !== '' && sites.get(address.host) === kind;
}

/** Whether an address is that of a post. */
export function isSocial(address: Address | undefined): boolean {
  if (!address) return false;
  return isOnSite(address, 'posts') || (postSections.get(address.host)?.some((section) => address.rest.startsWith(section)) ?? false);
}

/** Whether an address is that of a program: `https://github.com/harbour/tides`. */
export function isProgram(address: Address | undefined): boolean {
  return address !== undefined && isOnSite(address, 'software') && /^\/[^/]+\/[^/]+\/?$/.test(address.rest);
}

/** Whether an address is that of a blog, by its host or by a section of its path. */
export function isBlog(address: Address | undefined): boolean {
  if (!address) return false;
  const { host, rest } = address;
  const labels = host.split('.');
  if (blogDomains.has(labels.slice(-2).join('.')) || labels.includes('blog', 1) || /^blogs?\./.test(host)) return true;
  if (rest.startsWith('/p/')) return true;
  const end = rest.search(/[?#]/);
  return (end === -1 ? rest : rest.slice(0, end)).split('/').some((section) => blogPaths.has(section));
}
