import { createHash } from 'node:crypto';

const TRANSLITERATED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  þ: 'th',
  Þ: 'th',
  ł: 'l',
  Ł: 'l',
  ı: 'i',
};

const SIGN_NAMES: Record<string, string> = { '*': 'asterisk' };

/**
 * An ASCII slug: letters and digits in lower case, parted by single hyphens. A slug stays as it is.
 * Letters of other scripts have no faithful ASCII form, so they become `u` and their code point.
 *
 * @param text any text, such as a file's stem
 * @returns the slug; empty where the text has neither letter nor digit
 */
export function slug(text: string): string {
  if (/^[A-Za-z0-9]+(?:[-_.]+[A-Za-z0-9]+)*[-_]*$/.test(text) && text.length <= 120) return text;
  let out = '';
  for (const sign of text.normalize('NFKD')) {
    if (/[A-Za-z0-9]/.test(sign)) out += sign.toLowerCase();
    else if (TRANSLITERATED[sign]) out += TRANSLITERATED[sign];
    else if (/\p{M}/u.test(sign)) continue;
    else if (/[\p{L}\p{N}]/u.test(sign)) out += `-u${(sign.codePointAt(0) as number).toString(16)}-`;
    else out += '-';
  }
  return out.replace(/-+/g, '-').replace(/^-|-$/g, '').slice(0, 120).replace(/-$/, '');
}

/**
 * The ASCII slug of a note's label: `4`, `4a`, `asterisk` for `*`, `u2020` for a dagger.
 *
 * @param label the label without its brackets
 */
export function labelSlug(label: string): string {
  let out = '';
  for (const sign of label.normalize('NFKC')) {
    if (/[A-Za-z0-9-]/.test(sign)) out += sign.toLowerCase();
    else if (SIGN_NAMES[sign]) out += SIGN_NAMES[sign];
    else if (!/\s/.test(sign)) out += `u${(sign.codePointAt(0) as number).toString(16)}`;
  }
  return out || 'none';
}

/** Hands out names that are unique without case: the second `fn4` becomes `fn4-2`. */
export class Names {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  /** @returns `base`, or `base-N` with the first N from 2 that nobody has */
  claim(base: string): string {
    const key = base.toLowerCase();
    let name = base;
    let count = this.#next.get(key) ?? 1;
    while (this.#taken.has(name.toLowerCase())) name = `${base}-${++count}`;
    this.#next.set(key, count);
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
