import type { CslType } from '../../../schemas/index.js';
import { outletType } from '../../lexicons/outlets.js';
import type { Draft } from '../draft.js';
import { type Address, addressOf } from './address.js';

/** What the form of a citation shows besides its fields. */
export interface TypeHints {
  quoted: boolean;
  oscola: boolean;
}

/** What the type of a citation is told from, looked up once. */
export interface Clues {
  draft: Draft;
  hints: TypeHints;
  /** Empty where there is none, as the other words are. */
  url: string;
  address: Address | undefined;
  container: string;
  title: string;
  /** What the citation itself says of its kind, in lower case. */
  genres: readonly string[];
  genre: string;
  issuer: string;
  /** What the container prints, if the world knows it. */
  printed: CslType | undefined;
  /** What the container prints, or who issued or broadcast what is cited. */
  outlet: CslType | undefined;
}

/** Looks up what the type of a citation is told from. */
export function cluesOf(draft: Draft, hints: TypeHints): Clues {
  const url = (draft.valueOf('URL') ?? '').toLowerCase();
  const container = draft.valueOf('container-title') ?? '';
  const genres = draft.fields.filter(({ name }) => name === 'genre').map(({ value }) => value.toLowerCase());
  const issuer = draft.issuer?.text ?? '';
  const printed = container === '' ? undefined : outletType(container);
  return {
    draft,
    hints,
    url,
    address: addressOf(url),
    container,
    title: draft.valueOf('title') ?? '',
    genres,
    genre: genres.join(' '),
    issuer,
    printed,
    outlet: printed ?? (container === '' ? outletType(issuer) : broadcasterOf(draft)),
  };
}

/** A programme stands before who broadcasts it: `Harbour Report, NPR`. */
function broadcasterOf(draft: Draft): CslType | undefined {
  const outlet = outletType(draft.valueOf('publisher') ?? '');
  return outlet === 'article-newspaper' ? outlet : undefined;
}
