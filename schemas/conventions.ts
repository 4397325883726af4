/** A way to write markers or to label notes, as a person reads it. */
export interface FormInWords {
  id: string;
  /** Where it is met, with an example. */
  summary: string;
}

/** How markers may be written, as `structure[].markerForm` and a forced convention name it. */
export const markerFormList = [
  { id: '[n]', summary: 'In square brackets: `[3]`, `[iv]`, `[a]`, `[*]`; several as `[3, 4]`, `[6 & 7]`, `[1–3]` or `[3][,][4]`' },
  { id: '[^n]', summary: 'As Markdown writes footnotes: `[^3]`' },
  { id: '<sup>n</sup>', summary: 'In HTML: `<sup>3</sup>`, `<sup><a href="#fn3">[3]</a></sup>`' },
  { id: '¹', summary: 'Superscript: `word.³`, `word.³,⁴`' },
  { id: '〔n〕', summary: 'In tortoise-shell brackets: `〔3〕`' },
  { id: '【n】', summary: 'In lenticular brackets: `【3】`' },
  { id: '［n］', summary: 'In full-width square brackets: `［3］`' },
  { id: '（n）', summary: 'In full-width parentheses: `（3）`' },
  { id: '⑴', summary: 'Enclosed in one character: `③`, `⑶`' },
  { id: '^n', summary: 'Behind a caret: `word^3`' },
  { id: '(n)', summary: 'In parentheses: `(3)`, `(9,10)`' },
  { id: 'n', summary: 'Bare, behind a word or a mark: `word.3`' },
  { id: '*', summary: 'Signs: `word*`, `word†`, `word**`' },
] as const satisfies readonly FormInWords[];

/** How notes may be labelled where they begin, as `structure[].noteForm` and a forced convention name it. */
export const noteFormList = [
  { id: '[n]', summary: '`[3] Text`, `[iv] Text`, `[a] Text`' },
  { id: '[^n]:', summary: '`[^3]: Text`, as Markdown has it' },
  { id: '[n]:', summary: '`[3]: Text`' },
  { id: '[Footnote n:]', summary: '`[Footnote A: Text.]`, the whole note in brackets' },
  { id: '<sup>n</sup>', summary: '`<sup>3</sup> Text`' },
  { id: '<a id>', summary: '`<a id="fn3">3</a>. Text`' },
  { id: '¹', summary: '`³ Text`' },
  { id: '〔n〕', summary: '`〔3〕Text`' },
  { id: '【n】', summary: '`【3】Text`' },
  { id: '［n］', summary: '`［3］Text`' },
  { id: '（n）', summary: '`（3）Text`' },
  { id: '⑴', summary: '`③Text`, `⑶Text`' },
  { id: '(n)', summary: '`(3) Text`' },
  { id: '(*)', summary: '`(*Text.)`, the whole note in parentheses' },
  { id: '*', summary: '`* Text`, `† Text`' },
  { id: '↑ n', summary: '`↑ 3 Text`' },
  { id: 'n. ^', summary: '`3. ↑ Text`, `3. ^ Text`' },
  { id: '^n', summary: '`^3 Text`' },
  { id: 'n.', summary: '`3. Text`, `3) Text`, `iv. Text`, `a. Text`' },
  { id: 'n', summary: '`3 Text`, with a space or a tab' },
  { id: 'unnumbered', summary: 'No label: under a heading of notes, as many passages as the markers count' },
] as const satisfies readonly FormInWords[];

export type MarkerFormId = (typeof markerFormList)[number]['id'];
export type NoteFormId = (typeof noteFormList)[number]['id'];
