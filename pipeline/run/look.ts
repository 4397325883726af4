import type { Config } from '../../schemas/config.js';
import { sha256, slug } from '../../schemas/ids.js';
import { isSafeId } from '../../sources/article-id.js';
import type { Keys } from './keys.js';
import { readSource } from './read-source.js';
import { placeOf, type SetAside, type Source } from './source.js';
import type { ArticleState } from './state/article-state.js';
import { intactState } from './state/standing.js';

/** What sources are looked at with. */
export interface Looking {
  config: Config;
  keys: Keys;
  /** What earlier runs left. */
  previous: readonly ArticleState[];
  /** Output directory, as an absolute path; undefined where nothing is written. */
  out?: string;
  /** Whether everything is to be done anew. */
  force?: boolean;
}

/** What is known of a source before it is converted. Its bytes are not kept: those of a whole run would fill the memory. */
export interface Look {
  source: Source;
  /** Of its bytes; null where they could not be read. */
  sha256: string | null;
  /** Of the bytes of its sidecar; undefined where it has none. */
  sidecarSha256: string | undefined;
  key: string | null;
  /** The id that it says it has; null where it cannot say. */
  claim: string | null;
  /** The id that it goes by where it cannot say one. */
  standIn: string;
  /** What an earlier run made of it, where it has not changed since and all that was written is as it was. */
  known: ArticleState | undefined;
  /** What earlier runs made of it, as it may have been then. */
  before: readonly ArticleState[];
  /** Why it cannot be converted. */
  aside: SetAside | undefined;
  /** The input folder that it belongs to, as an absolute path. */
  folder: string | undefined;
}

/**
 * Looks at a source. One that has not changed says what it said when it was opened last; any other is opened.
 *
 * @param earlier what earlier runs made of sources, by their places
 */
export async function lookAt(
  source: Source,
  earlier: ReadonlyMap<string, readonly ArticleState[]>,
  { config, keys, out, force = false }: Looking,
): Promise<Look> {
  const content = readSource(source, config, keys);
  const before = earlier.get(placeOf(source)) ?? earlier.get(source.path) ?? [];
  const same = force ? undefined : before.find(({ key }) => key !== null && key === content.key);
  const known = same && out !== undefined ? intactState(out, same) : undefined;
  return {
    source,
    sha256: content.sha256,
    sidecarSha256: content.sidecarSha256,
    key: content.key,
    standIn: standInId(source),
    known,
    before,
    // A file that is named by itself this time still belongs to the folder it was found in before.
    folder: source.folder ?? before.find(({ folder }) => folder !== undefined)?.folder,
    ...(known ? saidBefore(known) : await said(source, content, config)),
  };
}

async function said(source: Source, content: ReturnType<typeof readSource>, config: Config): Promise<Pick<Look, 'claim' | 'aside'>> {
  if (content.aside) return { claim: null, aside: content.aside };
  const { identifyContent } = await import('./map/identify-content.js');
  return identifyContent(source, content, config);
}

/** That its id was claimed by others too is not its own doing, and may be over. */
function saidBefore({ claim, aside }: ArticleState): Pick<Look, 'claim' | 'aside'> {
  return { claim, aside: aside?.rule === 'duplicate-id' ? undefined : aside };
}

/** An id for a source that cannot say its own: made from its path alone, so that it is the same in every run. */
function standInId({ path }: Source): string {
  if (path === '-') return 'stdin';
  const stem = slug((path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, ''));
  return isSafeId(stem) ? stem : `unnamed-${sha256(path).slice(0, 8)}`;
}
