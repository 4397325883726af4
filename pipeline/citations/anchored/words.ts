import { citationWords, patternOf } from '../../lexicons/citations/index.js';

export const NAME_PARTICLE = '(?:[Vv]an|von|de|der|den|del|della|di|du|le|la|zu|ten|ter|dos|da)';
/** One person as notes of law have them: a family name, with its particles, perhaps behind initials. */
const NAME = `(?:(?:\\p{Lu}\\.[ -]?){1,4})?(?:${NAME_PARTICLE} ){0,2}(?:[OdDL][’'])?\\p{Lu}[\\p{L}’'-]{1,30}`;
/** Family names between slashes or “and”, at most eight. */
export const NAMES = `${NAME}(?: ?\\/ ?${NAME}){0,7}(?: (?:and|und|&|et|y|e) ${NAME}(?: ?\\/ ?${NAME}){0,3}| et al\\.?| u\\. ?a\\.)?`;
/** A page, a paragraph or a chapter that is cited, and `ff.` behind it. */
export const PIN = '\\d{1,7}(?:\\.\\d{1,4}){0,2}(?:[–—-]\\d{1,7}(?:\\.\\d{1,4})?)?(?!\\d)';
/** `(134 ff.)` behind the first page: what of it is meant. */
export const MEANT = '(?: \\((?:S\\. ?)?(?<meant>\\d{1,5}(?:[–—-]\\d{1,5})?)(?: ?ff?\\.?)?(?:, ?\\d{1,5}(?: ?ff?\\.?)?){0,3}\\))?';
export const FOLLOWING = '(?: ?(?:ff?|sq|sqq|ss|et seq)(?:\\.|(?![\\p{L}])))?';
export const NOTE_WORD = `(?:${patternOf(citationWords.notes)})\\.?`;
export const ABOVE = `(?:${patternOf(citationWords.above)})\\.?`;

const LEADING = `(?:${patternOf([...citationWords.signals, ...citationWords.guides])})`;
/** A word that leads to a name, with what stands behind it. */
export const GUIDE = new RegExp(`(?<=^|[\\s(,])${LEADING}(?:\\.(?=\\s)|(?![\\p{L}\\p{N}.’'-]))[,:]?\\s`, 'giu');
