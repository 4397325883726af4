import { structureWords } from '../../lexicons/structure/index.js';
import { isName } from './names.js';
import { bareWords, endsSentence } from './shape.js';
import type { Signal } from './signal.js';
import { speakerOf } from './speakers.js';

const isQuotation = (text: string): boolean => /^["“„«‘»*_]/u.test(text);

/** What stands before a line and after it. */
export const placeSignals: readonly Signal[] = [
  // What stands before it.
  { says: 'A whole sentence ends above it.', weight: 2, holds: ({ before }) => before !== undefined && endsSentence(before.tail) },
  { says: 'Something that ends with a colon introduces it.', weight: -2, holds: ({ before }) => /[:：]$/u.test(before?.tail ?? '') },
  { says: 'What stands above it breaks off.', weight: -6, holds: ({ before }) => /[,;–—-]$/u.test(before?.tail ?? '') },
  { says: 'An item of a list stands above it.', weight: 1, holds: ({ before }) => before?.bulleted === true },
  {
    says: 'A quotation stands above it.',
    weight: -4,
    holds: ({ before }) => isQuotation(before?.text ?? '') && /["”’»*_]$/u.test(before?.tail ?? ''),
  },
  {
    says: 'It is the name of a person below a quotation.',
    weight: -9,
    holds: ({ line, before }) => isName(line.text) && isQuotation(before?.text ?? ''),
  },
  // What stands after it.
  { says: 'Nothing stands below it.', weight: -12, holds: ({ after }) => after === undefined },
  {
    says: 'Sentences that are longer than it stand below it.',
    weight: 2,
    holds: ({ line, after }) => after !== undefined && endsSentence(after.tail) && after.length > line.length && !after.bulleted,
  },
  { says: 'A long block stands below it.', weight: 4, holds: ({ after }) => (after?.words ?? 0) >= 30 },
  {
    says: 'The introduction of a list stands below it.',
    weight: 4,
    holds: ({ after }) => /[:：]$/u.test(after?.tail ?? '') && (after?.words ?? 0) > 4,
  },
  { says: 'An item of a list stands below it.', weight: -2, holds: ({ after }) => after?.bulleted === true },
  {
    says: 'Somebody’s turn in a talk stands below it.',
    weight: -5,
    holds: ({ after, speakers }) => after !== undefined && speakers.has(speakerOf(after) ?? ''),
  },
  {
    says: 'The heading of a list of notes or works stands below it.',
    weight: -12,
    holds: ({ after }) => structureWords.noteHeadings.has(bareWords(after?.text ?? '')),
  },
  { says: 'The notes stand right below it.', weight: -10, holds: ({ line }) => line.aboveNotes },
  { says: 'It parts two lists.', weight: -6, holds: ({ before, after }) => before?.bulleted === true && after?.bulleted === true },
  // Where else such lines stand.
  {
    says: 'It stands among eight bare lines or more, and not below the others.',
    weight: -9,
    holds: ({ stack, after }) => stack > 7 && after?.standsAlone === true && !endsSentence(after.tail),
  },
  {
    says: 'Only a short line stands below it, as place and date below a signature.',
    weight: -24,
    holds: ({ below, after }) => below === 1 && after?.standsAlone === true && after.words <= 8,
  },
  { says: 'It stands in a table of contents or above one.', weight: -30, holds: ({ line, contents }) => contents.has(line) },
  { says: 'The text has just this line at four places or more.', weight: -9, holds: ({ times }) => times > 3 },
];
