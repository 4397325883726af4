/** What labels are made of, as parts of regular expressions: notes and markers must agree on them. */
export const NUMBER = '[\\d０-９]{1,5}[a-z]?';
/** Daggers and stars; two signs of one kind are a label of their own. */
export const SIGNS = '*∗＊†‡§¶‖';
export const SIGN = `[${SIGNS}]{1,4}`;
export const ROMAN = '[ivxlc]{1,7}|[IVXLC]{1,7}';
export const LETTER = '[A-Za-z]';
export const SUPERSCRIPT = '[⁰¹²³⁴-⁹]{1,5}';
/** Numbers that are one character with their circle or brackets: ① to ㊿, ⑴ to ⒇. */
export const ENCLOSED = '[①-⒇㉑-㉟㊱-㊿]';
export const SPACE = '[ \\t\\u00a0\\u2007\\u2009\\u202f\\u3000]';
