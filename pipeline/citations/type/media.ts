import type { CslType } from '../../../schemas/index.js';
import { isOnSite, isProgram, isSocial } from './address.js';
import type { Clues } from './clues.js';

/** What is no text: broadcasts, films, maps, pictures, software. */
export function byMedium(clues: Clues): CslType | undefined {
  const { genre, address, printed, title } = clues;
  const called = genre === '' ? undefined : byName(clues);
  if (called === 'broadcast') return called;
  if (called === 'motion_picture' || isOnSite(address, 'films') || printed === 'motion_picture') return 'motion_picture';
  return called ?? (/\br package version\b/i.test(title) || isProgram(address) ? 'software' : undefined);
}

/** By what the citation itself calls it. */
function byName({ genre, printed, address }: Clues): CslType | undefined {
  if (/podcast/.test(genre)) return 'broadcast';
  if (/video|film|documentary|dvd|blu-ray|motion picture|television|directed by/.test(genre)) return 'motion_picture';
  if (/^map\b/.test(genre)) return 'map';
  const picture =
    /^(?:stock )?photo|^(?:painting|lithograph|engraving|cartoon|watercolou?r|illustration)|^(?:oil|acrylic|tempera) on /.test(genre);
  if (picture && printed !== 'post' && !isSocial(address)) return 'graphic';
  return /software|r package|mobile app/.test(genre) ? 'software' : undefined;
}
