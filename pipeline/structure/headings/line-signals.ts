import { functionWords } from '../../lexicons/function-words.js';
import { structureWords } from '../../lexicons/structure/index.js';
import { isLabelled } from './line.js';
import { isName } from './names.js';
import type { Scene } from './scene.js';
import { bareWords, endsOpen, isQuestion } from './shape.js';
import type { Signal } from './signal.js';
import { speakerOf } from './speakers.js';

const headsSection = ({ words }: Scene): boolean => structureWords.sectionHeadings.has(bareWords(words));
const headsList = ({ words }: Scene): boolean =>
  structureWords.bibliographyHeadings.has(bareWords(words)) || structureWords.noteHeadings.has(bareWords(words));

/** `Figure 3`, `Table IV`, `Photo: Somebody`. */
function isCaption({ line: { text } }: Scene): boolean {
  const [label, word = ''] = /^(\p{L}+)\.?\s?[\dIVX:]/u.exec(text) ?? [];
  return label !== undefined && structureWords.captionLabels.has(word.toLowerCase());
}

/** What a line says of itself. */
export const lineSignals: readonly Signal[] = [
  // Its length.
  { says: 'It has at most three words.', weight: 3, holds: ({ line }) => line.words <= 3 },
  { says: 'It has fourteen words or more.', weight: -4, holds: ({ line }) => line.words > 13 },
  { says: 'It has twenty words or more.', weight: -5, holds: ({ line }) => line.words > 19 },
  { says: 'It is longer than two lines of print.', weight: -5, holds: ({ line }) => line.text.length > 140 },
  { says: 'It is one sign or two.', weight: -1, holds: ({ line }) => line.text.length < 3 },
  // How it begins.
  { says: 'It begins with a small letter.', weight: -7, holds: ({ letters }) => letters === 'lower' },
  { says: 'It is all in capitals.', weight: 11, holds: ({ letters, words }) => letters === 'capitals' && words.length > 3 },
  { says: 'Its chief words have capitals.', weight: 3, holds: ({ letters }) => letters === 'title' },
  { says: 'All of it stands in brackets, as a remark does.', weight: -15, holds: ({ line }) => /^[([].*[)\]]$/.test(line.text) },
  {
    says: 'It begins with a sign that is no letter.',
    weight: -2,
    holds: ({ line }) => /^[^\p{L}\p{N}("“„«‘'¿¡[*_-]/u.test(line.text) && !line.bulleted,
  },
  { says: 'It begins with a dash and a name, as an attribution does.', weight: -12, holds: ({ line }) => /^[–—-]\p{Lu}/u.test(line.text) },
  {
    says: 'It begins with the label of a note.',
    weight: -12,
    holds: ({ line }) => /^(?:\\?\[\^?\w{1,4}\\?\]|[⁰¹²³⁴-⁹]|\(\d{1,3}\)|[*†‡]{1,3}\s)/u.test(line.text),
  },
  {
    says: 'It begins in the middle of a sentence, with a word such as “and”.',
    weight: -7,
    holds: ({ line, letters }) => letters === 'lower' && functionWords.has(/^\p{L}+/u.exec(line.text)?.[0] ?? ''),
  },
  // How it ends.
  {
    says: 'It ends with a full stop, as only headings in capitals do.',
    weight: -21,
    holds: ({ line, letters }) => /[^.][.。]["”’»)]?$/u.test(line.text) && letters !== 'capitals',
  },
  { says: 'It is a question.', weight: -5, holds: ({ line }) => isQuestion(line.text) },
  { says: 'It is an exclamation.', weight: -3, holds: ({ line }) => /[!！]["”’»)]?$/u.test(line.text) },
  { says: 'It ends with a colon, as what introduces a list does.', weight: -20, holds: ({ line }) => /[:：]$/u.test(line.text) },
  {
    says: 'It ends with a comma, a semicolon or a dash.',
    weight: -14,
    holds: ({ line }) => endsOpen(line.text) && !/[:：]$/u.test(line.text),
  },
  { says: 'It ends with a bracket.', weight: -2, holds: ({ line }) => /[)\]]$/.test(line.text) },
  {
    says: 'It ends with a sign of code or markup.',
    weight: -13,
    holds: ({ line, words }) => /[*_=<>|~#/\\]$/.test(line.text) && !/^([*_]).*\1$/.test(words),
  },
  { says: 'It ends with a quotation mark.', weight: -10, holds: ({ line }) => /["”’»]$/.test(line.text) },
  {
    says: 'It is in capitals and all of it stands in quotation marks, as an inscription does.',
    weight: -14,
    holds: ({ line, letters }) => letters === 'capitals' && /^["“„«].*["”“»]$/u.test(line.text),
  },
  // What it holds.
  { says: 'A sentence ends within it.', weight: -10, holds: ({ words }) => /\p{Ll}{3}[.?!]["”’)]?\s\p{Lu}/u.test(words) },
  {
    says: 'It holds an address or signs of code.',
    weight: -11,
    holds: ({ line }) => /https?:|www\.|[\w.]@\w|[{}<>]|\w\(\)|\s=\s|==|^\$|\w=\w|;$/.test(line.text),
  },
  { says: 'It begins as the caption of a figure or a table does.', weight: -18, holds: isCaption },
  { says: 'It holds a year.', weight: -3, holds: ({ line }) => /\b[12]\d{3}\b/.test(line.text) },
  { says: 'It holds a date in figures.', weight: -4, holds: ({ line }) => /\d[/.]\d{1,2}[/.]\d{2,4}/.test(line.text) },
  { says: 'Sections are often headed with just these words.', weight: 5, holds: headsSection },
  { says: 'Lists of notes or works are headed with just these words.', weight: 5, holds: headsList },
  { says: 'It is somebody’s turn in a talk.', weight: -15, holds: ({ line, speakers }) => speakers.has(speakerOf(line) ?? '') },
  { says: 'It holds a comma.', weight: -7, holds: ({ words }) => /,\s|[，、]/u.test(words) },
  {
    says: 'It is the name of a person, with initials.',
    weight: -8,
    holds: ({ line }) => isName(line.text) && /\p{Lu}\.\s?\p{Lu}/u.test(line.text),
  },
  {
    says: 'It is the name of a person, with a date or a title.',
    weight: -8,
    holds: ({ line }) => isName(line.text) && /,\s/.test(line.text) && /\d|[“"«]/.test(line.text),
  },
  { says: 'It has cells, as the row of a table.', weight: -9, holds: ({ line }) => /\t| \| .* \| /.test(line.text) },
  // Its number.
  { says: 'It begins with a number or a letter.', weight: -1, holds: ({ line }) => line.numbering !== undefined },
  {
    says: 'Its number goes on from the line right above it, or to the one right below.',
    weight: -17,
    holds: ({ line, counting }) => counting.items.has(line),
  },
  { says: 'It is counted with lines that could all be headings.', weight: 6, holds: ({ line, counting }) => counting.headings.has(line) },
  {
    says: 'It is counted with lines of which some are text.',
    weight: -3,
    holds: ({ line, counting }) => counting.mixed.has(line) && !counting.items.has(line),
  },
  {
    says: 'It is counted with its neighbours, but in capitals.',
    weight: 15,
    holds: ({ line, letters, counting }) => counting.items.has(line) && letters === 'capitals',
  },
  {
    says: 'It ends with a colon, but begins as `Part 2` does.',
    weight: 12,
    holds: ({ line }) => isLabelled(line) && /[:：]$/u.test(line.text),
  },
];
