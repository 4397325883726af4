import type { Rule } from './rule.js';

const text = (marker: string): string =>
  `The mill stood idle for a generation before the choir moved in, and the looms went to a museum in the next valley.${marker} The roof was paid for by a lottery.[2]`;
const notes = '[1] “Choir Moves into Mill,” Reuters, May 9, 2016, https://example.org/2016/05/09/choir.\n\n[2] Lottery register, vol. 3.\n';

/** Rules about what an output cannot say. */
export const outputRules = [
  {
    id: 'unsafe-url',
    severity: 'warning',
    summary: 'A link in the source is of a kind that could run in a reader’s browser.',
    why: '`javascript:`, `data:` and their like are never what an article means to cite. The words of the link are kept, its target is not.',
    mend: 'Link to an address that begins with `http:`, `https:`, `mailto:` or `ftp:`.',
    examples: {
      bad: { files: { 'mill.md': 'The [choir](javascript:alert) moved in.[^1]\n\n[^1]: Parish register.\n' } },
      good: { files: { 'mill.md': 'The [choir](https://example.org/choir) moved in.[^1]\n\n[^1]: Parish register.\n' } },
    },
  },
  {
    id: 'markdown-renumbered',
    severity: 'info',
    summary: 'A Markdown renderer will show other numbers than the author gave.',
    why: 'Renderers of GFM footnotes count from 1 in the order of the text, and leave out notes that nothing calls. Who cites “note 12” then means another one.',
    mend: 'Set `markdown.notes: html` in `offprint.yaml`: notes are then written with the author’s own numbers.',
    examples: {
      bad: { files: { 'mill.txt': `${text('[3]')}\n\n${notes}\n[3] Ibid.\n` } },
      good: { files: { 'mill.txt': `${text('[1]')}\n\n${notes}` } },
    },
  },
] as const satisfies readonly Rule[];
