import type { Config } from '../../../schemas/index.js';
import { identify } from '../../../sources/index.js';
import type { Content } from '../read-source.js';
import { setAside } from '../set-aside.js';
import type { SetAside, Source } from '../source.js';
import { optionsFor } from './options-for.js';

/** The id that a source says it has, or why the source cannot be used. */
export function identifyContent(source: Source, content: Content, config: Config): { claim: string | null; aside: SetAside | undefined } {
  try {
    return { claim: identify(content.bytes, optionsFor(source, content, config)).id, aside: undefined };
  } catch (error) {
    return { claim: null, aside: setAside(error) };
  }
}
