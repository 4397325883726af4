/**
 * Whether a link may be written as one. `javascript:`, `data:` and their like would run in the reader's browser.
 * Control characters and white space are dropped first, as browsers do (WHATWG URL Standard, 4.4).
 */
export function isSafeUrl(url: string): boolean {
  const bare = url.replace(/[\u0000-\u0020\u007f-\u00a0\u200b\ufeff]/g, '');
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(bare);
  return !scheme || ['http', 'https', 'mailto', 'ftp'].includes((scheme[1] as string).toLowerCase());
}
