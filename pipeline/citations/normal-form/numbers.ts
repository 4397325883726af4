import type { CslItem } from '../../../schemas/index.js';

/** `2nd ed.`, `rev. ed.` @see Chicago Manual of Style, 17th ed., 14.113 */
export function editionOf({ edition }: CslItem): string | undefined {
  if (edition === undefined) return undefined;
  return /^\d+$/.test(edition) ? `${edition}${ordinal(Number(edition))} ed.` : `${edition} ed.`;
}

/** `vol. 4` @see Chicago Manual of Style, 17th ed., 14.116 to 14.118 */
export function volumeOf({ volume }: CslItem): string | undefined {
  return volume === undefined ? undefined : `vol. ${volume}`;
}

/** `no. 12` before figures alone; a symbol (`A/RES/1/2`) says by itself what it is. */
export function numbered(number: string | undefined): string | undefined {
  return number === undefined || !/^\d+$/.test(number) ? number : `no. ${number}`;
}

/** `p. 7`, `pp. 7–9`, `pp. 7, 9`: pages of what is no book. */
export function paged(pages: string | undefined): string | undefined {
  if (pages === undefined) return undefined;
  return /[–—,-]/.test(pages) ? `pp. ${pages}` : `p. ${pages}`;
}

function ordinal(number: number): string {
  if (number % 100 > 10 && number % 100 < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
