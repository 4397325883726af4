import { addDate, addLink, newDraft } from './draft.js';
import { readPeople } from './lead.js';
import { isPerson } from './names.js';
import { pieceOf } from './piece.js';
import { finished } from './read-citation.js';
import type { CitationReading } from './reading.js';
import type { Scan } from './scan.js';
import type { Segment } from './segment.js';
import { titleAt } from './title.js';

const INTERVIEW =
  /^\(?(?:in )?(?:(?:personal|telephone|phone|video|email|online|zoom|skype|in-person|confidential|anonymous|background|oral history|author[’']?s?)\s)?(?:interview|conversation|communication|correspondence|(?:e-?mail|text|voice) message|e-?mail|letter(?= to (?:the )?author\b)|message(?= to (?:the )?author\b)|discussion|entretien|entrevue|entrevista|gespräch)s?\b(?:\s(?:with|by|to|mit|avec|con|com|a)\b|,\s|$)/iu;
/** What is written to somebody rather than said. */
const WRITTEN = /\b(?:e-?mail|letter|message|correspondence|personal communication)/iu;
const WITH_FIRST =
  /^(?:(?:(?:author|personal|telephone|phone|video|email|online|zoom|skype|in-person)[’']?s?\s)?(?:interview|conversation|discussion|communication|correspondence) with|(?:interview|gespräch) mit|(?:entretien|entrevue|conversation) avec|entrevista (?:con|com|a))\s/iu;

const UNNAMED =
  /^(?:(?:author|personal|telephone|phone|video|online|confidential|anonymous|background)[’']?s?\s)?(?:interview|conversation|communication|discussion|entretien|entrevue|entrevista|gespräch)s?\s(?:with|by|avec|con|com|mit|a)\s/iu;

/** Reads an interview without a title of its own: `Roe (director), interview with the author, May 1, 2019`. */
export function readInterview(segment: Segment, scan: Scan): CitationReading | undefined {
  const { units, area } = segment;
  if (titleAt(units) !== undefined || units.length > 10) return undefined;
  const date = scan.dates.find(({ start, end }) => start >= area.start && end <= area.end);
  const [first] = units;
  const draft = newDraft(area.whole);
  const led = first?.kind === 'words' ? WITH_FIRST.exec(first.piece.text) : null;
  // `Personal interview, Ada Roe, May 3, 2019`
  const apart = first?.kind === 'words' && INTERVIEW.test(first.piece.text) && units[1]?.kind === 'words' && isPerson(units[1].piece.text);
  const person = apart
    ? units[1]?.piece
    : first && led
      ? pieceOf(area.whole, first.piece.start + led[0].length, first.piece.end)
      : undefined;
  const named = person && date && readPeople(draft, person);
  if (!named) {
    const at = units.findIndex((unit) =>
      INTERVIEW.test(unit.kind === 'parenthesis' ? unit.inner.text : unit.kind === 'words' ? unit.piece.text : ''),
    );
    if (!first || at < 0 || !date) return undefined;
    // `Phone interview with an expert, May 1, 2019` names nobody.
    const unnamed = at === 0 && UNNAMED.test(first.piece.text);
    if (!unnamed && (at < 1 || first.kind !== 'words' || !readPeople(draft, first.piece))) return undefined;
  }
  addDate(draft, 'issued', date, 0.9);
  for (const link of scan.links) if (link.start >= area.start && link.end <= area.end) addLink(draft, link);
  if (!first) return undefined;
  const what = units.filter(
    ({ kind, piece }) =>
      kind !== 'link' &&
      piece.start >= first.piece.start &&
      !draft.fields.some(({ ranges }) => ranges.some(([from]) => from === piece.start)) &&
      piece.end <= date.start,
  );
  for (const { piece } of what)
    draft.fields.push({ name: 'genre', raw: piece.text, value: piece.text, ranges: [[piece.start, piece.end]], confidence: 0.8 });
  const paren = units.find((unit) => unit.kind === 'parenthesis' && unit.piece.start < date.start && unit.piece.end > date.start);
  if (paren && !what.length) {
    const piece = pieceOf(area.whole, paren.piece.start + 1, date.start - 1);
    draft.fields.push({
      name: 'genre',
      raw: piece.text,
      value: piece.text.replace(/,$/, ''),
      ranges: [[piece.start, piece.end]],
      confidence: 0.8,
    });
  }
  const written = draft.fields.some(({ name, value }) => name === 'genre' && WRITTEN.test(value));
  return finished(draft, area, written ? 'personal_communication' : 'interview');
}
