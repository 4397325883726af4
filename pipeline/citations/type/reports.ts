import { reportPhrases, reportWords } from '../../lexicons/report-words.js';
import type { Draft } from '../draft.js';
import { isHouse } from '../houses.js';
import type { Clues } from './clues.js';

/** Whether the title, the series, or what follows the title calls it a report. */
export function saysReport(draft: Draft): boolean {
  const said = ['title', 'container-title', 'genre', 'collection-title'].map((name) => draft.valueOf(name) ?? '').join(' ');
  return (
    reportPhrases.test(said) ||
    said
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => reportWords.has(word))
  );
}

/** What an organisation issues: told by a number, by the link, or by where its name and the year stand. */
export function isReport({ draft, url, hints: { quoted, oscola } }: Clues): boolean {
  if (draft.has('number')) return true;
  if (url !== '' && /\.pdf(?:$|[?#])|\/reports?(?:\/|$)/.test(url)) return true;
  const hasIssuer = draft.issuer !== undefined || (draft.has('publisher') && !draft.has('container-title'));
  if (quoted) return hasIssuer && !oscola && !draft.has('accessed') && !draft.has('publisher-place');
  if (draft.has('publisher-place') || !draft.has('issued')) return false;
  if (draft.issuer) return !isHouse(draft.issuer.text);
  const organisation = draft.fields.some(({ name, parts }) => name === 'author' && parts?.[0]?.name === 'literal');
  return organisation || (!draft.has('publisher') && !draft.has('container-title') && isYearInParenthesis(draft));
}

function isYearInParenthesis({ fields, text }: Draft): boolean {
  const start = fields.find(({ name }) => name === 'issued')?.ranges[0]?.[0];
  return start !== undefined && text[start - 1] === '(';
}
