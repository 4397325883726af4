/** What a site holds, told from its host alone. */
export type SiteKind = 'films' | 'posts' | 'preprints' | 'software';

const hosts: readonly [kind: SiteKind, prefixes: readonly string[], names: readonly string[]][] = [
  ['films', ['', 'www.', 'm.'], ['youtube.com', 'youtu.be', 'vimeo.com']],
  ['posts', ['', 'www.', 'm.', 'mobile.'], ['twitter.com', 'x.com', 'facebook.com', 'instagram.com', 'tiktok.com']],
  ['preprints', ['', 'www.', 'papers.'], ['arxiv.org', 'ssrn.com', 'medrxiv.org', 'biorxiv.org', 'preprints.org']],
  ['software', ['', 'www.'], ['github.com']],
];

/** Kinds of sites by host, in lower case. */
export const sites: ReadonlyMap<string, SiteKind> = new Map(
  hosts.flatMap(([kind, prefixes, names]) => names.flatMap((name) => prefixes.map((prefix): [string, SiteKind] => [prefix + name, kind]))),
);

/** Where a site has posts in some of its sections only: how their paths begin, by host. */
export const postSections: ReadonlyMap<string, readonly string[]> = new Map(
  ['', 'www.', 'm.', 'mobile.'].flatMap((prefix): [string, readonly string[]][] => [
    [`${prefix}linkedin.com`, ['/posts/', '/feed/']],
    [`${prefix}reddit.com`, ['/r/']],
  ]),
);

/** Domains under which everybody has a blog. */
export const blogDomains: ReadonlySet<string> = new Set(['substack.com', 'medium.com', 'wordpress.com', 'blogspot.com', 'tumblr.com']);

/** Blogs that stand in a section of another site, by the name of the section in its URLs. */
export const blogPaths: ReadonlySet<string> = new Set([
  'blog',
  'the-interpreter',
  'monkey-cage',
  'fixgov',
  'future-development',
  'goats-and-soda',
  'net-politics',
  'asia-unbound',
  'opinion-blog',
  'weblog',
  'blog-post',
  'blog-posts',
  'blogpost',
]);
