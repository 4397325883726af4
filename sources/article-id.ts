import { slug } from '../schemas/ids.js';
import { Quarantine } from '../schemas/quarantine.js';

const SAFE = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,118}[A-Za-z0-9_-])?$/;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The id of an article, which becomes the name of its folder: what its metadata say, else the slug of its file's stem.
 *
 * @param given `id` of the metadata, or the `slug` where it names the article
 * @param path path of the source
 * @throws {Quarantine} `unsafe-id` where it could lead out of the output directory, or is no portable name
 */
export function articleId(given: string | undefined, path: string): string {
  if (given !== undefined) {
    if (isSafeId(given)) return given;
    const better = slug(given);
    const suggestion = better && isSafeId(better) ? ` Write \`id: ${better}\`, say.` : '';
    throw new Quarantine(
      'unsafe-id',
      `The id ${JSON.stringify(given.slice(0, 80))} cannot name a folder: expected up to 120 letters, digits, hyphens, underscores and full stops, a letter or digit first.${suggestion}`,
    );
  }
  const stem = (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  const id = slug(stem);
  if (isSafeId(id)) return id;
  throw new Quarantine(
    'unsafe-id',
    `No id can be made from the file name ${JSON.stringify(stem.slice(0, 80))}. Give \`id:\` in the front matter or in the sidecar.`,
  );
}

/** Whether an id is safe as the name of a folder on every system. */
export function isSafeId(id: string): boolean {
  return SAFE.test(id) && !id.includes('..') && !RESERVED.test(id);
}
