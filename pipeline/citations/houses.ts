import { publishers } from '../lexicons/publishers.js';

const HOUSE_WORD =
  /(?:^|[\s-])(?:press|presse|presses|verlag|books?|publish\w*|publications?(?!\sOffice)|publicaciones|publicações|ediciones|edições|editores|editoriale|éditeurs?|edizione|éditions?|editions?|editorial|editora|edizioni|imprint|imprimerie|librairie|uitgeverij|förlag)(?:$|[\s,.&])|\s(?:House|& Sons|and Sons)$/iu;

/** `Cambridge UP`, `U of Chicago P`, as MLA shortens them. */
const UNIVERSITY_PRESS = /\sUP$|^U of \p{Lu}[\p{L}. ]{2,40} P$/u;

/** Whether words name a press or a publishing house. */
export function isHouse(text: string): boolean {
  return text.length <= 80 && (HOUSE_WORD.test(text) || UNIVERSITY_PRESS.test(text) || publishers.has(text.toLowerCase()));
}
