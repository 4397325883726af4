import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A tag of HTML (or a comment, whose name is `!`) and where it stands in the source. */
export interface Tag {
  kind: 'tag';
  /** In lower case. */
  name: string;
  closes: boolean;
  /** As it is written, with its angle brackets. */
  raw: string;
  start: number;
  end: number;
}

/** What stands between two tags. */
interface Words {
  kind: 'words';
  start: number;
  end: number;
}

export type Token = Tag | Words;

/** Everything that Markdown has beside tags: in HTML these signs are nothing but text. */
const NOT_HTML = [
  'attention',
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
];

/** CommonMark's own reader of tags, with nothing else switched on: so a tag is the same thing in a block as in a line. */
const reader = unified()
  .use(remarkParse)
  .use(function () {
    this.data().micromarkExtensions = [{ disable: { null: NOT_HTML } }];
  })
  .freeze();

/** More comments and declarations than any block of an article has: for each that never closes, all that follows is read again. */
const MOST_COMMENTS = 100;

/** The tags of a stretch of the source, and the words between them; undefined where reading it would take too long. */
export function tokensOf(source: string, start: number, end: number): Token[] | undefined {
  const slice = source.slice(start, end);
  if ((slice.match(/<[!?]/g)?.length ?? 0) > MOST_COMMENTS) return undefined;
  const tags: Tag[] = [];
  for (const block of reader.parse(slice).children) {
    if (block.type !== 'paragraph') continue;
    for (const node of block.children)
      if (node.type === 'html') tags.push(tagAt(slice, node.position?.start.offset, node.position?.end.offset, start));
  }
  return withWords(tags, start, end);
}

function tagAt(slice: string, from = 0, to = 0, offset = 0): Tag {
  return tagOf(slice.slice(from, to), offset + from);
}

/** A tag as it is written. */
export function tagOf(raw: string, start: number): Tag {
  const [, slash, name] = /^<(\/?)([A-Za-z][A-Za-z\d-]*)/.exec(raw) ?? [];
  return { kind: 'tag', name: name?.toLowerCase() ?? '!', closes: slash === '/', raw, start, end: start + raw.length };
}

function withWords(tags: readonly Tag[], start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  for (const tag of tags) {
    if (tag.start > at) tokens.push({ kind: 'words', start: at, end: tag.start });
    tokens.push(tag);
    at = tag.end;
  }
  if (end > at) tokens.push({ kind: 'words', start: at, end });
  return tokens;
}

const ATTRIBUTE = /[\s"']([A-Za-z_:][\w:.-]{0,40})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g;

/** The attributes of a tag by their names in lower case; of two with one name the first counts. */
export function attributesOf(raw: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of raw.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
  }
  return attributes;
}
