import type { RootContent } from 'mdast';
import type { AsideRole, Config } from '../../../schemas/index.js';
import { foldWhiteSpace } from '../../../schemas/white-space.js';
import { structureWords } from '../../lexicons/structure/index.js';
import { textOf } from '../../plain-text.js';
import { anyPhrase } from './any-phrase.js';
import { passageKind } from './passage-kind.js';

const SERIES = anyPhrase(structureWords.seriesPhrases);

/** The role of a passage that the configuration names as the house's own. */
export function boilerplateRole(node: RootContent, config: Config): AsideRole | undefined {
  if (!config.boilerplate?.length) return undefined;
  const text = foldWhiteSpace(textOf([node]));
  return config.boilerplate.find((passage) => text.startsWith(foldWhiteSpace(passage.text)))?.role;
}

/** Whether a passage before the article says which series it belongs to. */
export function isSeriesBlurb(node: RootContent): boolean {
  return SERIES.test(
    foldWhiteSpace(textOf([node]))
      .toLowerCase()
      .slice(0, 200),
  );
}

/** The name of a series: what stands in the first quotation marks of its blurb. */
export function seriesName(node: RootContent): string | undefined {
  return /[“"«„]([^“”"«»„]{2,120})[”"»“]/.exec(textOf([node]))?.[1]?.trim();
}

/** What a passage after the notes is, by the words that such passages use; `unknown` where none is there. */
export function trailingRole(node: RootContent): AsideRole {
  if (node.type === 'thematicBreak') return 'separator';
  return passageKind(foldWhiteSpace(textOf([node])))?.role ?? 'unknown';
}

/** Longest stretch of the source that may hold the heading of a list, markup and white space included. */
const LONGEST_SOURCE = 240;

/** Whether a block is nothing but the heading of a list: of notes, or of a bibliography. */
export function isListHeading(node: RootContent, headings: ReadonlySet<string>): boolean {
  if (node.type !== 'paragraph' && node.type !== 'heading') return false;
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start !== undefined && end !== undefined && end - start > LONGEST_SOURCE) return false;
  const text = textOf([node]);
  return text.length <= 60 && headings.has(foldWhiteSpace(text).toLowerCase().replace(/[:.]$/, ''));
}
