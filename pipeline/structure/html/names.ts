/** Elements that begin a block. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements within a line whose tags say nothing that Markdown's words could not do without. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

export const EMPHASIS: ReadonlySet<string> = new Set(['em', 'i', 'cite', 'dfn', 'var']);
export const STRONG: ReadonlySet<string> = new Set(['strong', 'b']);

/** Words that name a note in an id: `fn1`, `fn:1`, `_ftn1`, `footnote-1`, `user-content-fn-1`. */
const NOTE_WORDS = '(?:fn|ftn|edn|footnote|endnote|note|cite_note)';
const NOTE_ID = new RegExp(`^(?:user-content-)?_?${NOTE_WORDS}(?:text|def)?(?:[-_:.]?(\\d{1,5}[a-z]?)|[-_:.]([*†‡§¶]{1,4}|[a-z]))$`, 'i');
/** Ids that begin so belong to notes, whatever name follows: `fn:smith`. */
const NAMED_NOTE_ID = /^(?:user-content-)?(?:fn[:-]|cite_note-)(?!ref)[^\s]{1,80}$/i;
const REFERENCE_ID = /(?:fn|ftn|edn|note|foot|cite)[-_:.]?(?:ref|link|anchor|call|back)|^ref/i;

/** Whether an id is one that only notes have. */
export function isNoteId(id: string): boolean {
  return labelOfId(id) !== undefined || NAMED_NOTE_ID.test(id);
}

/** The label that an id names: `fn:4` is 4. */
export function labelOfId(id: string): string | undefined {
  const [, number, sign] = NOTE_ID.exec(id) ?? [];
  return number ?? sign;
}

/** Whether an id is one that only markers have, to which notes lead back. */
export function isReferenceId(id: string): boolean {
  return REFERENCE_ID.test(id);
}

/** What classes and roles call a link to a note. */
export const CALLS_NOTE = /footnote|endnote|noteref/i;

/** What classes, ids and roles call the list of notes. */
const NOTE_LIST =
  /^(?:foot-?notes?(?:-?(?:list|section|wrap|container))?|end-?notes?(?:-?list)?|references|reflist|doc-endnotes|doc-footnotes?|notes)$/i;

/** Whether an element says that it is a list of notes. */
export function isNoteList(attributes: ReadonlyMap<string, string>): boolean {
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''} ${attributes.get('role') ?? ''}`;
  return names.split(/\s+/).some((name) => NOTE_LIST.test(name));
}

/** The id that an address leads to within its page. */
export function fragmentOf(href: string | undefined): string | undefined {
  const at = href?.indexOf('#') ?? -1;
  if (at === -1 || href === undefined || at === href.length - 1) return undefined;
  return href.slice(at + 1);
}
