/** What a token of a reference belongs to. Their order is that of the model's weights. */
export const labels = [
  'other',
  'author',
  'title',
  'container',
  'series',
  'volume',
  'issue',
  'page',
  'date',
  'accessed',
  'place',
  'publisher',
  'institution',
  'collaboration',
  'editor',
  'translator',
  'edition',
  'url',
  'doi',
  'identifier',
  'note',
] as const;

export type Label = (typeof labels)[number];
