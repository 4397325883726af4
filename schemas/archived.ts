/** Hosts that keep copies of pages of others. */
const ARCHIVES =
  /^(?:https?:\/\/)?(?:www\.)?(?:web\.archive\.org|archive\.(?:today|ph|is|li|vn|fo|md)|perma\.cc|webcitation\.org|ghostarchive\.org)\//i;
/** A copy whose address holds that of the page: `web.archive.org/web/20180305120000/https://example.org/tram`. */
const WITH_ORIGINAL =
  /^(?:https?:\/\/)?(?:www\.)?(?:web\.archive\.org\/(?:web\/)?|archive\.(?:today|ph|is|li|vn|fo|md)\/(?:o\/\w{4,8}\/)?)(?:(?:\d{4,14}(?:[a-z]{2}_)?|newest)\*?\/|\*\/)?((?:https?:\/{1,2})?(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}(?:[/?#].*)?)$/i;

/** Whether an address is that of a copy in a web archive. */
export function isArchived(url: string): boolean {
  return ARCHIVES.test(url);
}

/** The address of the page of which an address shows a copy, where it holds that one; else the address itself. */
export function originalOf(url: string): string {
  return WITH_ORIGINAL.exec(url)?.[1] ?? url;
}
