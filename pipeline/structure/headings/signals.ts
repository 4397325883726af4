import { isPerson } from '../../citations/names.js';
import { functionWords } from '../../lexicons/function-words.js';
import { structureWords } from '../../lexicons/structure/index.js';
import { isLabelled } from './line.js';
import type { Scene } from './scene.js';
import { endsOpen, endsSentence, isQuestion } from './shape.js';
import { speakerOf } from './speakers.js';

/** Something about a line that speaks for or against its being a heading. */
export interface Signal {
  name: string;
  /** What it adds to the score of a line that has it. */
  weight: number;
  holds(scene: Scene): boolean;
}

const lower = (text: string): string => text.toLowerCase().replace(/[:.]$/, '');
const headsSection = ({ words }: Scene): boolean => structureWords.sectionHeadings.has(lower(words));
const headsList = ({ words }: Scene): boolean =>
  structureWords.bibliographyHeadings.has(lower(words)) || structureWords.noteHeadings.has(lower(words));
const firstWord = ({ line }: Scene): string => /^\p{L}+/u.exec(line.text)?.[0].toLowerCase() ?? '';
const isCaption = (scene: Scene): boolean =>
  structureWords.captionLabels.has(firstWord(scene)) && /^\p{L}+\.?\s?[\dIVX:]/u.test(scene.line.text);
const isQuotation = (text: string): boolean => /^["“„«‘»*_]/u.test(text);
const isName = (text: string): boolean =>
  isPerson(text.replace(/,.*/, '').trim()) && text.split(' ').length <= 6 && !/^\p{Lu}{2,}\b/u.test(text);

/** A name whose words the text has nowhere in lower case: of a person, most often. */
const isProperName = ({ line, commonWords }: Scene): boolean =>
  isName(line.text) && !isLabelled(line) && line.text.split(/[\s.-]+/).every((word) => !commonWords.has(word.toLowerCase()));

/** What speaks for a heading, and what against it. The weights were fitted to texts of many houses, and rounded. */
export const signals: readonly Signal[] = [
  // Its length.
  { name: 'one-to-three-words', weight: 3, holds: ({ line }) => line.words <= 3 },
  { name: 'fourteen-words', weight: -4, holds: ({ line }) => line.words > 13 },
  { name: 'twenty-words', weight: -5, holds: ({ line }) => line.words > 19 },
  { name: 'too-long', weight: -5, holds: ({ line }) => line.text.length > 140 },
  { name: 'one-letter', weight: -1, holds: ({ line }) => line.text.length < 3 },
  // How it begins.
  { name: 'lower-case', weight: -7, holds: ({ letters }) => letters === 'lower' },
  { name: 'capitals', weight: 11, holds: ({ letters, words }) => letters === 'capitals' && words.length > 3 },
  { name: 'title-case', weight: 3, holds: ({ letters }) => letters === 'title' },
  { name: 'in-brackets', weight: -15, holds: ({ line }) => /^[([].*[)\]]$/.test(line.text) },
  { name: 'begins-with-sign', weight: -2, holds: ({ line }) => /^[^\p{L}\p{N}("“„«‘'¿¡[*_-]/u.test(line.text) && !line.bulleted },
  { name: 'opens-with-dash', weight: -12, holds: ({ line }) => /^[–—-]\p{Lu}/u.test(line.text) },
  {
    name: 'opens-with-marker',
    weight: -12,
    holds: ({ line }) => /^(?:\\?\[\^?\w{1,4}\\?\]|[⁰¹²³⁴-⁹]|\(\d{1,3}\)|[*†‡]{1,3}\s)/u.test(line.text),
  },
  {
    name: 'opens-with-small-word',
    weight: -7,
    holds: ({ line, letters }) => letters === 'lower' && functionWords.has(/^\p{L}+/u.exec(line.text)?.[0] ?? ''),
  },
  // How it ends.
  { name: 'ends-with-stop', weight: -21, holds: ({ line, letters }) => /[^.][.。]["”’»)]?$/u.test(line.text) && letters !== 'capitals' },
  { name: 'ends-with-question', weight: -5, holds: ({ line }) => /[?？]["”’»)]?$/u.test(line.text) },
  { name: 'ends-with-exclamation', weight: -3, holds: ({ line }) => /[!！]["”’»)]?$/u.test(line.text) },
  { name: 'ends-with-colon', weight: -20, holds: ({ line }) => /[:：]$/u.test(line.text) },
  { name: 'ends-open', weight: -14, holds: ({ line }) => endsOpen(line.text) && !/[:：]$/u.test(line.text) },
  { name: 'ends-with-bracket', weight: -2, holds: ({ line }) => /[)\]]$/.test(line.text) },
  { name: 'ends-with-sign', weight: -13, holds: ({ line, words }) => /[*_=<>|~#/\\]$/.test(line.text) && !/^([*_]).*\1$/.test(words) },
  { name: 'ends-with-quotation', weight: -10, holds: ({ line }) => /["”’»]$/.test(line.text) },
  // What it holds.
  { name: 'inner-sentence', weight: -10, holds: ({ words }) => /\p{Ll}{3}[.?!]["”’)]?\s\p{Lu}/u.test(words) },
  {
    name: 'code-or-address',
    weight: -11,
    holds: ({ line }) => /https?:|www\.|[\w.]@\w|[{}<>]|\w\(\)|\s=\s|==|^\$|\w=\w|;$/.test(line.text),
  },
  { name: 'caption', weight: -18, holds: isCaption },
  { name: 'year', weight: -3, holds: ({ line }) => /\b[12]\d{3}\b/.test(line.text) },
  { name: 'date-in-figures', weight: -4, holds: ({ line }) => /\d[/.]\d{1,2}[/.]\d{2,4}/.test(line.text) },
  { name: 'section-word', weight: 5, holds: headsSection },
  { name: 'list-word', weight: 5, holds: headsList },
  { name: 'speaker', weight: -15, holds: ({ line, speakers }) => speakers.has(speakerOf(line) ?? '') },
  { name: 'comma-within', weight: -7, holds: ({ words }) => /,\s|[，、]/u.test(words) },
  // Its number.
  { name: 'numbered', weight: -1, holds: ({ line }) => line.numbering !== undefined },
  { name: 'item-of-list', weight: -17, holds: ({ line, counting }) => counting.items.has(line) },
  { name: 'counted-with-headings', weight: 6, holds: ({ line, counting }) => counting.headings.has(line) },
  { name: 'counted-with-text', weight: -3, holds: ({ line, counting }) => counting.mixed.has(line) && !counting.items.has(line) },
  { name: 'counted-in-capitals', weight: 15, holds: ({ line, letters, counting }) => counting.items.has(line) && letters === 'capitals' },
  { name: 'labelled-with-colon', weight: 12, holds: ({ line }) => isLabelled(line) && /[:：]$/u.test(line.text) },
  // What stands before it.
  { name: 'after-sentence', weight: 2, holds: ({ before }) => before !== undefined && endsSentence(before.tail) },
  { name: 'after-colon', weight: -2, holds: ({ before }) => /[:：]$/u.test(before?.tail ?? '') },
  { name: 'after-open-end', weight: -6, holds: ({ before }) => /[,;–—-]$/u.test(before?.tail ?? '') },
  { name: 'after-bullet', weight: 1, holds: ({ before }) => before?.bulleted === true },
  { name: 'after-quotation', weight: -4, holds: ({ before }) => isQuotation(before?.text ?? '') && /["”’»*_]$/u.test(before?.tail ?? '') },
  { name: 'name-after-quotation', weight: -9, holds: ({ line, before }) => isName(line.text) && isQuotation(before?.text ?? '') },
  { name: 'initials', weight: -8, holds: ({ line }) => isName(line.text) && /\p{Lu}\.\s?\p{Lu}/u.test(line.text) },
  { name: 'name-and-more', weight: -8, holds: ({ line }) => isName(line.text) && /,\s/.test(line.text) && /\d|[“"«]/.test(line.text) },
  // What stands after it.
  { name: 'before-nothing', weight: -12, holds: ({ after }) => after === undefined },
  {
    name: 'before-prose',
    weight: 2,
    holds: ({ line, after }) => after !== undefined && endsSentence(after.tail) && after.length > line.length && !after.bulleted,
  },
  { name: 'before-long-prose', weight: 4, holds: ({ after }) => (after?.words ?? 0) >= 30 },
  { name: 'before-introduction', weight: 4, holds: ({ after }) => /[:：]$/u.test(after?.tail ?? '') && (after?.words ?? 0) > 4 },
  { name: 'before-bullet', weight: -2, holds: ({ after }) => after?.bulleted === true },
  { name: 'before-speaker', weight: -5, holds: ({ after, speakers }) => after !== undefined && speakers.has(speakerOf(after) ?? '') },
  { name: 'before-list-heading', weight: -12, holds: ({ after }) => structureWords.noteHeadings.has(lower(after?.text ?? '')) },
  { name: 'above-notes', weight: -10, holds: ({ line }) => line.aboveNotes },
  { name: 'between-bullets', weight: -6, holds: ({ before, after }) => before?.bulleted === true && after?.bulleted === true },
  { name: 'table-row', weight: -9, holds: ({ line }) => /\t| \| .* \| /.test(line.text) },
  // What the first look took for headings.
  { name: 'before-heading', weight: 2, holds: ({ after, likely }) => after !== undefined && likely.has(after) },
  {
    name: 'label-under-heading',
    weight: 14,
    holds: ({ line, before, after, likely, counting }) =>
      /[:：]$/u.test(line.text) &&
      line.words <= 4 &&
      before !== undefined &&
      likely.has(before) &&
      (after?.words ?? 0) > 15 &&
      after !== undefined &&
      !after.bulleted &&
      !counting.items.has(after),
  },
  { name: 'after-heading-and-block', weight: -1, holds: ({ beforeThat, likely }) => beforeThat !== undefined && likely.has(beforeThat) },
  { name: 'as-usual', weight: 1, holds: ({ letters, usual }) => usual !== undefined && letters === usual },
  { name: 'like-others-in-lower-case', weight: 6, holds: ({ letters, lowerCase }) => letters === 'lower' && lowerCase > 2 },
  { name: 'like-other-questions', weight: 6, holds: ({ line, questions }) => isQuestion(line.text) && questions > 2 },
  { name: 'proper-name', weight: -5, holds: isProperName },
  {
    name: 'proper-name-under-heading-and-block',
    weight: -6,
    holds: (scene) => isProperName(scene) && scene.beforeThat !== undefined && scene.likely.has(scene.beforeThat),
  },
  { name: 'unlike-capitals', weight: -3, holds: ({ letters, usual }) => usual === 'capitals' && letters !== usual },
  { name: 'unlike-title-case', weight: -4, holds: ({ letters, usual }) => usual === 'title' && letters === 'sentence' },
  { name: 'unlike-numbered', weight: -2, holds: ({ line, usuallyNumbered }) => usuallyNumbered && !line.numbering },
];

/** The score from which on a line is a heading. */
export const BAR = -2;
