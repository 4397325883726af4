import { addNames, newDraft } from '../draft.js';
import { readLinksBehind, type Sources } from '../links-behind.js';
import { pieceOf, stripped } from '../piece.js';
import { finished } from '../read-citation.js';
import type { CitationReading } from '../reading.js';
import { chunksBefore, withoutGuides } from './chunk.js';
import { bluebookBook } from './forms/bluebook-book.js';
import { bookByImprint } from './forms/book.js';
import type { Form } from './forms/form.js';
import { partByEditors } from './forms/part-by-editors.js';
import { quotedArticle } from './forms/quoted-article.js';
import { reviewArticle } from './forms/review-article.js';
import { articleByVolume } from './forms/unmarked-article.js';
import { yearlyArticle } from './forms/yearly-article.js';
import { type Head, readHead } from './head.js';

/** In the order in which they are looked for. */
const FORMS: readonly Form[] = [articleByVolume, quotedArticle, reviewArticle, yearlyArticle, bookByImprint, bluebookBook, partByEditors];

/** Finds full citations in the manner of law reviews that number pages behind the year: German, Swiss, British, Australian. */
export function findFullNotes(text: string, sources: Sources): CitationReading[] {
  return FORMS.filter(({ sign }) => sign.test(text)).flatMap((form) => findWith(text, form, sources));
}

function findWith(text: string, form: Form, sources: Sources): CitationReading[] {
  const found: CitationReading[] = [];
  let floor = 0;
  for (const match of text.matchAll(form.pattern)) {
    if (match.index < floor) continue;
    const reading = readBefore(text, floor, match, form, sources);
    if (!reading) continue;
    found.push(reading);
    floor = reading.range[1];
  }
  return found;
}

function readBefore(
  text: string,
  floor: number,
  match: RegExpExecArray,
  { untitled, read }: Form,
  sources: Sources,
): CitationReading | undefined {
  for (const chunk of chunksBefore(text, floor, match.index).slice(0, 5)) {
    for (const piece of withoutGuides(chunk)) {
      const head = readHead(piece);
      if (
        !head ||
        (!head.title && !untitled) ||
        isCase(head) ||
        isQuotedAndMore(head) ||
        /\sv\.?\s\p{Lu}[^“‘„"]{0,60}$/u.test(text.slice(chunk.start, piece.start))
      )
        continue;
      const draft = newDraft(text);
      addNames(draft, head.role, head.people, 0.9);
      const type = read(draft, head, match);
      if (type === undefined) continue;
      const start = stripped(piece, ',( ').start;
      const end = readLinksBehind(draft, match.index + match[0].length, text.length, sources);
      return finished(draft, pieceOf(text, start, end), type);
    }
  }
  return undefined;
}

/** `“Title,” Review 71`: what follows the quotation marks is read with the other styles that have them. */
function isQuotedAndMore({ title }: Head): boolean {
  return title !== undefined && /^[“„‘"«][^”“’"»]+[”“’"»],?\s\p{L}/u.test(title.text);
}

/** `A v. B, 64 F. Supp. 544`: a case, which is read elsewhere. */
function isCase({ people, title }: Head): boolean {
  return [...people, ...(title ? [title] : [])].some(
    ({ text, whole, start }) => /\sv\.?\s\p{Lu}/u.test(text) && !/[“‘„"]/.test(whole[start - 1] ?? ''),
  );
}
