/** How markers may be written, as `structure[].markerForm` and a forced convention name it. */
export const markerFormIds = [
  '[n]', '[^n]', '<sup>n</sup>', '¹', '〔n〕', '【n】', '［n］', '（n）', '⑴', '^n', '(n)', 'n', '*',
] as const; // biome-ignore format: a list of words reads best as lines

/** How notes may be labelled where they begin, as `structure[].noteForm` and a forced convention name it. */
export const noteFormIds = [
  '[n]', '[^n]:', '[n]:', '[Footnote n:]', '<sup>n</sup>', '<a id>', '¹', '〔n〕', '【n】', '［n］', '（n）', '⑴', '(n)', '(*)', '*',
  '↑ n', 'n. ^', '^n', 'n.', 'n', 'unnumbered',
] as const; // biome-ignore format: a list of words reads best as lines

export type MarkerFormId = (typeof markerFormIds)[number];
export type NoteFormId = (typeof noteFormIds)[number];
