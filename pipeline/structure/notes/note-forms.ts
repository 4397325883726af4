import type { NoteFormId } from '../../../schemas/conventions.js';
import { ENCLOSED, LETTER, NUMBER, ROMAN, SIGN, SPACE, SUPERSCRIPT } from '../signs.js';

/** How notes are labelled where they begin. */
export interface NoteForm {
  id: NoteFormId;
  /** Sticky; the first group is the label. */
  pattern: RegExp;
  /** Whether nothing else is ever written so: then every such line begins a note, wherever it stands, and only set-in blocks go on with it. */
  explicit?: true;
  /** Whether much else is written so, too (lists, headings, years): then the lines must count on from each other, and be called. */
  weak?: true;
  /** The sign that closes a note that is written in brackets as a whole. */
  closing?: string;
}

const FOOTNOTE = 'Footnote|FOOTNOTE|Note|Fußnote|Anmerkung|Anm\\.|Nota|Noot|Voetnoot|Примечание|Сноска';
const sticky = (pattern: string): RegExp => new RegExp(pattern, 'yu');

/** The note forms that are looked for; Markdown may have escaped the brackets. Of two that explain the text equally well, the first is taken. */
export const noteForms: readonly NoteForm[] = [
  {
    id: '<sup>n</sup>',
    pattern: new RegExp(
      `(?:<a\\s[^<>]{0,300}>(?:</a>)?${SPACE}?)?<sup(?:\\s[^<>]{0,200})?>(?:<a\\s[^<>]{0,300}>)?\\\\?\\[{0,2}(${NUMBER}|${SIGN})\\\\?\\]{0,2}(?:\\(#[^()\\s]{1,200}\\))?(?:</a>)?</sup>(?:</a>)?[.:)]?`,
      'iuy',
    ),
  },
  {
    id: '<a id>',
    weak: true,
    pattern: new RegExp(
      `<(?:a|b|span)\\s[^<>]{0,200}(?<=\\s)(?:id|name)=[^<>]{1,300}>(?:</(?:a|b|span)>${SPACE}{0,2})?\\\\?\\[?(${NUMBER}|${SIGN})\\\\?\\]?(?:</(?:a|b|span)>[.:)]?|[.:)]|(?<=\\]))`,
      'iuy',
    ),
  },
  {
    id: '[n]',
    pattern: sticky(
      `\\\\?\\[${SPACE}{0,2}(${NUMBER}|${SIGN}|(?:${ROMAN}|${LETTER})(?=${SPACE}{0,2}\\\\?\\](?!\\p{L})))${SPACE}{0,2}\\\\?\\](?!:)`,
    ),
  },
  { id: '[^n]:', pattern: /\[\^([^\]\s[^]{1,40})\]:/y, explicit: true },
  { id: '[n]:', pattern: sticky(`\\[(${NUMBER}|${SIGN}|${LETTER})\\]:`) },
  { id: '[Footnote n:]', pattern: sticky(`\\[(?:${FOOTNOTE}) (${NUMBER}|${SIGN}|${LETTER})[:.](?=${SPACE})`), closing: ']' },
  { id: '¹', pattern: sticky(`(${SUPERSCRIPT})[.)]?`) },
  { id: '〔n〕', pattern: sticky(`〔${SPACE}{0,2}(${NUMBER})${SPACE}{0,2}〕`) },
  { id: '【n】', pattern: sticky(`【${SPACE}{0,2}(${NUMBER})${SPACE}{0,2}】`) },
  { id: '［n］', pattern: sticky(`［${SPACE}{0,2}(${NUMBER})${SPACE}{0,2}］`) },
  { id: '（n）', pattern: sticky(`（${SPACE}{0,2}(${NUMBER})${SPACE}{0,2}）`), weak: true },
  { id: '⑴', pattern: sticky(`(${ENCLOSED})`), weak: true },
  { id: '(n)', pattern: sticky(`\\((${NUMBER}|${SIGN}|${ROMAN}|${LETTER})\\)(?=${SPACE})`), weak: true },
  { id: '(*)', pattern: sticky(`\\((${SIGN})(?=[^\\s*)])`), weak: true, closing: ')' },
  { id: '*', pattern: sticky(`(${SIGN})(?=${SPACE}?[^\\s*])`), weak: true },
  { id: '↑ n', pattern: sticky(`[\\^↑]${SPACE}{0,2}(\\d{1,5})[.)]?(?=${SPACE})`) },
  { id: 'n. ^', pattern: sticky(`(\\d{1,5})\\.?${SPACE}{0,2}[\\^↑↩](?=${SPACE})`) },
  { id: '^n', pattern: sticky(`\\^\\{?(\\d{1,5})\\}?\\^?(?=${SPACE})`) },
  { id: 'n.', pattern: sticky(`(${NUMBER}|${ROMAN}|${LETTER})[.)．、](?=${SPACE}|[\\n\\r“"«„‘《]|\\p{Lo})`), weak: true },
  { id: 'n', pattern: sticky(`(${NUMBER})(?=${SPACE}{1,8}[^\\s])`), weak: true },
];
