/** How notes are labelled at the start of a line. */
export interface NoteForm {
  id: string;
  /** Sticky; the first group is the label. */
  pattern: RegExp;
  /** Whether nothing else is ever written so: then every such line begins a note, wherever it stands, and only set-in blocks go on with it. */
  explicit?: true;
  /** Whether much else is written so, too (lists, headings, years): then the lines must count on from each other, and be called. */
  weak?: true;
}

const NUMBER = '\\d{1,5}[a-z]?';
const SIGN = '[*†‡§¶]{1,4}';
const SPACE = '[ \\t\\u00a0\\u2007\\u202f]';
const sticky = (pattern: string): RegExp => new RegExp(pattern, 'y');

/** The note forms that are looked for; Markdown may have escaped the brackets. Of two that explain the text equally well, the first is taken. */
export const noteForms: readonly NoteForm[] = [
  {
    id: '<sup>n</sup>',
    pattern: new RegExp(
      `(?:<a\\s[^<>]{0,300}>(?:</a>)?${SPACE}?)?<sup(?:\\s[^<>]{0,200})?>(?:<a\\s[^<>]{0,300}>)?\\\\?\\[{0,2}(${NUMBER}|${SIGN})\\\\?\\]{0,2}(?:\\(#[^()\\s]{1,200}\\))?(?:</a>)?</sup>(?:</a>)?[.:)]?`,
      'iy',
    ),
  },
  {
    id: '<a id>',
    weak: true,
    pattern: new RegExp(
      `<(?:a|b|span)\\s[^<>]{0,200}(?<=\\s)(?:id|name)=[^<>]{1,300}>(?:</(?:a|b|span)>${SPACE}{0,2})?\\\\?\\[?(${NUMBER}|${SIGN})\\\\?\\]?(?:</(?:a|b|span)>[.:)]?|[.:)]|(?<=\\]))`,
      'iy',
    ),
  },
  { id: '[n]', pattern: sticky(`\\\\?\\[${SPACE}{0,2}(${NUMBER}|${SIGN}|[ivxlc]{1,7}|[A-Za-z])${SPACE}{0,2}\\\\?\\](?!:)`) },
  { id: '[^n]:', pattern: /\[\^([^\]\s[^]{1,40})\]:/y, explicit: true },
  { id: '[n]:', pattern: sticky(`\\[(${NUMBER}|${SIGN})\\]:`) },
  { id: '¹', pattern: /([⁰¹²³⁴-⁹]{1,5})[.)]?/y },
  { id: '(n)', pattern: sticky(`\\((${NUMBER}|${SIGN})\\)(?=${SPACE})`), weak: true },
  { id: '*', pattern: sticky(`([*†‡§¶]{1,4})(?=${SPACE}?[^\\s*])`), weak: true },
  { id: 'n. ^', pattern: sticky(`(\\d{1,5})\\.?${SPACE}{0,2}[\\^↑](?=${SPACE})`) },
  { id: 'n.', pattern: sticky(`(${NUMBER})[.)](?=${SPACE})`), weak: true },
  { id: 'n', pattern: sticky(`(${NUMBER})(?=${SPACE}{1,8}[^\\s])`), weak: true },
];
