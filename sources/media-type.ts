import type { Source } from '../schemas/index.js';

/** A footnote as GFM defines it, at the start of a line. */
const DEFINITION = /^\[\^[^\]\s]{1,60}\]:[ \t]/m;
/** A heading as Markdown has it, with a blank line (or the start) before it. */
const HEADING = /(?:^|\n[ \t]*\r?\n)#{1,6}[ \t]+[^\s#][^\n\r]{0,30}/g;
/** A link as Markdown has it, with an address that nothing else in brackets looks like. */
const LINK = /(?<!!)\[[^\][\n\r]{1,200}\]\((?:https?:\/\/|\/|#|\{\{)[^()\n\r]{1,500}\)/;

/** What kind of text a source is, and whether that was told from its name or from what stands in it. */
export interface ToldMediaType {
  mediaType: Source['mediaType'];
  /** The sign that gave Markdown away in a file whose name does not say so. */
  sign?: string;
}

/**
 * Tells Markdown from raw text: by the name of the file, else by signs that raw text does not have: the definition of a
 * footnote, two headings behind number signs, or one of them and a link. Raw text that is read as Markdown would lose its
 * own numbers, so nothing weaker counts.
 */
export function mediaTypeOf(path: string, text: string): ToldMediaType {
  if (/\.(?:md|markdown)$/i.test(path)) return { mediaType: 'text/markdown' };
  const definition = DEFINITION.exec(text)?.[0];
  if (definition !== undefined) return { mediaType: 'text/markdown', sign: definition.trim() };
  const headings = [...text.matchAll(HEADING)].slice(0, 2);
  const [heading] = headings;
  if (heading && (headings.length === 2 || LINK.test(text))) return { mediaType: 'text/markdown', sign: heading[0].trim() };
  return { mediaType: 'text/plain' };
}
