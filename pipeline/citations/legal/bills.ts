import { addDate, addField, addYear, newDraft } from '../draft.js';
import { type Piece, pieceOf, stripped } from '../piece.js';
import { hasNames } from '../prose.js';
import type { Scan } from '../scan.js';
import { addAuthor, type Found, putGroups } from './found.js';

const NUMBER =
  '(?:H\\.?\\s?R\\.?|S\\.?|H\\.?\\s?Res\\.?|S\\.?\\s?Res\\.?|H\\.?\\s?J\\.?\\s?Res\\.?|S\\.?\\s?J\\.?\\s?Res\\.?|H\\.?\\s?Con\\.?\\s?Res\\.?|S\\.?\\s?Con\\.?\\s?Res\\.?|[SHA]\\.?B\\.?)[\\s-]?\\d{1,5}';
const AFTER = new RegExp(`^(?<title>\\P{N}[^;“”]{3,200}?),\\s(?<number>${NUMBER})(?=[,.\\s]|$)`, 'du');
const BEFORE = /^(?<number>[SHA]\.?B\.?[\s-]\d{1,5}|H\.\s?R\.\s?\d{1,5}|S\.\s\d{1,5})(?:[,:]?|\s[–—-])\s(?<title>\p{Lu}[^,;“”]{3,200})/du;
/** `U.S. Congress, House, `, before the title. */
const CHAMBER =
  /^(?<author>(?:U\.?S\.?|United States) Congress)(?:,\s(?:House|Senate)(?:\sof\sRepresentatives)?)?(?:[,.]\s(?:20|19)\d\d[–-]\d{2,4})?[,.]\s(?=\p{Lu})/du;
/** `118th Cong., 2nd sess.`, `87th Leg.` */
const SESSION =
  /\b\d{1,3}(?:st|n?d|rd|th)\s(?:Cong(?:ress)?|Leg(?:islature)?)\b\.?(?:,?\s\d(?:st|n?d|rd|th)\s[Ss]ess(?:ion)?\b\.?)?(?:,?\s§{1,2}\s[\dA-Za-z()]{1,12})?/u;
const ACTS = /\b(?:Act|Bill|Resolution|Law|Amendment|Code)\b/i;

/** Reads a bill or a resolution with its name: `Clean Harbours Act, H.R. 12, 118th Cong. (2024)`, `H.R. 12, Harbour Act`. */
export function readBill(whole: Piece, area: Piece, scan: Scan): Found | undefined {
  if (!/\d/.test(whole.text) || !/[HSAhR]/.test(whole.text)) return undefined;
  const chamber = CHAMBER.exec(whole.text);
  const head = chamber ? pieceOf(whole.whole, whole.start + chamber[0].length, whole.end) : whole;
  const match = BEFORE.exec(head.text) ?? AFTER.exec(head.text);
  const title = match?.groups?.['title'] ?? '';
  if (!match || !ACTS.test(head.text) || !hasNames(title.replace(/\(.*/, ''))) return undefined;
  const draft = newDraft(head.whole);
  const author = chamber?.indices?.groups?.['author'];
  if (author) addAuthor(draft, pieceOf(whole.whole, whole.start + author[0], whole.start + author[1]));
  putGroups(draft, match, head.start, { title: 'title', number: 'number' });
  const session = SESSION.exec(head.text);
  if (session)
    addField(
      draft,
      'note',
      stripped(pieceOf(head.whole, head.start + session.index, head.start + session.index + session[0].length), ','),
      0.9,
    );
  const year = /\((?:[^()]{0,40}\s)?([12]\d{3})\)/d.exec(head.text)?.indices?.[1];
  const date = scan.dates.find(({ start, end }) => start >= head.start && end <= head.end);
  if (date) addDate(draft, 'issued', date, 0.9);
  else if (year) addYear(draft, pieceOf(area.whole, head.start + year[0], head.start + year[1]), 0.92);
  return { draft, type: 'bill' };
}
