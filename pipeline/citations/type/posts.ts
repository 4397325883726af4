import type { CslType } from '../../../schemas/index.js';
import { isBlog, isSocial } from './address.js';
import type { Clues } from './clues.js';

/** Posts on social sites and on blogs; what an outlet has printed is none. */
export function byPost({ outlet, container, issuer, genre, address }: Clues): CslType | undefined {
  if (outlet === 'post' || (genre !== '' && isCalledPost(genre)) || isSocial(address))
    return outlet && outlet !== 'post' ? undefined : 'post';
  if (outlet) return undefined;
  return /\bblog\b/i.test(container || issuer) || genre.startsWith('blog') || isBlog(address) ? 'post-weblog' : undefined;
}

function isCalledPost(genre: string): boolean {
  return /\b(?:post|tweet|hashtag|thread|page|profile)$/.test(genre.replace(/^blog post$|web ?page$|home ?page$/, ''));
}
