/** Folder of an article in an output directory. */
export function articleFolder(id: string): string {
  return `articles/${id}`;
}

/** Names of all files that an article may have. */
export const articleFileNames = [
  'source.txt',
  'article.md',
  'article.xml',
  'article.json',
  'references.json',
  'references.bib',
  'references.ris',
] as const;
