/** What follows an address and reads as the rest of it: `/some -page.html`, `/some page/2`. */
const REST = /^ [a-z0-9_%-]{1,80}(?:\/[^\s,;]{0,200}|\.(?:html?|shtml|php|aspx?|pdf)\b)/;

/**
 * What shows that an address is not whole.
 *
 * @param url the address
 * @param behind the text that follows it
 * @returns the sign in words; undefined where the address may be right
 */
export function brokenUrl(url: string, behind: string): string | undefined {
  const rest = REST.exec(behind.slice(0, 300));
  if (rest) return `a space parts it from “${rest[0].trim()}”`;
  if (/[-_=&%(]$|%[\da-f]$/i.test(url)) return `it ends in “${url.slice(-1)}”`;
  if (/^…|^\.\.\./.test(behind)) return 'dots stand in place of its end';
  if (/^https?:\/\/(?:[^./?#]*)(?:[/?#]|$)/i.test(url) && !/^https?:\/\/localhost/i.test(url)) return 'its host has no dot';
  if (/^https?:\/\/https?:/i.test(url)) return 'it begins twice';
  return undefined;
}
