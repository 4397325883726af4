import type { Rule, RuleExample } from './rule.js';

const article = `The signal box at Aldery was closed in a week when nobody was looking, and the levers went for scrap.[1]

[1] “Signal Box Closes,” The Guardian, June 3, 2014, https://example.org/2014/06/03/signal-box.
`;
const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];
const good: RuleExample = { files: { 'levers.txt': article } };
const withMatter = (matter: string): RuleExample => ({ files: { 'levers.md': `${matter}\n${article}` } });
const goodMatter = withMatter('---\ntitle: Levers\nauthor: Rosa Whitlock\n---\n');

/** Rules about how a source is found, decoded and told apart. */
export const sourceRules = [
  {
    id: 'empty-source',
    severity: 'error',
    quarantines: true,
    summary: 'The file holds nothing but white space.',
    why: 'An empty article on a site is worse than none, and most often the export that made the file has failed.',
    mend: 'Export the article again, or take the file out of the inputs.',
    examples: { bad: { files: { 'levers.txt': ' \n\u00a0\n' } }, good },
  },
  {
    id: 'binary-source',
    severity: 'error',
    quarantines: true,
    summary: 'The file is no text: it has the signature of another kind of file, a NUL byte, or many control characters.',
    why: 'A PDF or an office document that is merely named `.txt` has no words that could be read as they stand.',
    mend: 'Export the article as plain text or Markdown.',
    examples: { bad: { files: { 'levers.txt': bytesOf('%PDF-1.7\nlevers') } }, good },
  },
  {
    id: 'invalid-encoding',
    severity: 'error',
    quarantines: true,
    summary: 'The bytes are not valid in the encoding of the file.',
    why: 'A file that is UTF-8 but for one byte would turn into garbled letters if it were read as anything else.',
    mend: 'Repair the character that the message points to, or name the encoding under `encoding:` in the sidecar.',
    examples: {
      bad: { files: { 'levers.txt': [...bytesOf('The box “stood'), 0x94, ...bytesOf(' empty. It was the last on the line.')] } },
      good,
    },
  },
  {
    id: 'source-too-large',
    severity: 'error',
    quarantines: true,
    summary: 'The file is larger than the limit.',
    why: 'No article has twenty million bytes. A limit keeps one stray file from holding up the night.',
    mend: 'Split the file, or raise `maxBytes:` in `offprint.yaml`.',
    examples: { bad: { ...good, config: 'maxBytes: 100\n' }, good },
  },
  {
    id: 'front-matter-invalid',
    severity: 'error',
    quarantines: true,
    summary: 'The front matter cannot be read.',
    why: 'It says whose article it is and when it appeared. An article must not go out with half of that.',
    mend: 'Mend the YAML at the line that the message names.',
    examples: { bad: withMatter('---\ntitle: Levers\ntitle: Signals\n---\n'), good: goodMatter },
  },
  {
    id: 'front-matter-engine',
    severity: 'error',
    quarantines: true,
    summary: 'The front matter asks to be read as something other than YAML.',
    why: 'Front matter in JavaScript would have to be run. Nothing that stands in a source is ever run.',
    mend: 'Write the front matter as YAML, under a plain `---`.',
    examples: { bad: withMatter('---js\n{ title: "Levers" }\n---\n'), good: goodMatter },
  },
  {
    id: 'sidecar-invalid',
    severity: 'error',
    quarantines: true,
    summary: 'The sidecar cannot be read.',
    why: 'It holds what a person decided. Going on without it would drop those decisions in silence.',
    mend: 'Mend the YAML at the line that the message names.',
    examples: {
      bad: { files: { ...good.files, 'levers.meta.yaml': 'title: [Levers\n' } },
      good: { files: { ...good.files, 'levers.meta.yaml': 'title: Levers\n' } },
    },
  },
  {
    id: 'unsafe-id',
    severity: 'error',
    quarantines: true,
    summary: 'The id of the article cannot name a folder.',
    why: 'The id becomes a path in the output. `../` would lead out of it, and other names are not portable.',
    mend: 'Give an `id:` of letters, digits and hyphens in the front matter or in the sidecar.',
    examples: {
      bad: withMatter('---\nid: ../levers\ntitle: Levers\n---\n'),
      good: withMatter('---\nid: levers-2014\ntitle: Levers\n---\n'),
    },
  },
  {
    id: 'duplicate-id',
    severity: 'error',
    quarantines: true,
    summary: 'Two sources have the same id.',
    why: 'One would overwrite the other, and which one would depend on chance. So neither is written.',
    mend: 'Give one of them an `id:` of its own in its front matter or sidecar. Case does not count.',
    examples: {
      bad: { files: { 'levers.txt': article, 'Levers.md': article } },
      good: { files: { 'levers.txt': article, 'points.md': article } },
    },
  },
  {
    id: 'nested-too-deeply',
    severity: 'error',
    quarantines: true,
    summary: 'A Markdown source is nested more than a hundred levels deep, or one paragraph of it holds more than 10,000 marks.',
    why: 'No article is. Such a file is damaged, or made to exhaust whoever reads it.',
    mend: 'Take the surplus signs out of the line that the message names.',
    examples: { bad: { files: { 'levers.md': `${'>'.repeat(101)} ${article}` } }, good: { files: { 'levers.md': `>> ${article}` } } },
  },
  {
    id: 'decoded-as-windows-1252',
    severity: 'info',
    summary: 'The file is no UTF-8 and was read as Windows-1252.',
    why: 'Old files of Western languages are nearly always that; but nothing in the bytes proves it.',
    mend: 'Check quotation marks and accents. Then save the file as UTF-8, or name its encoding under `encoding:` in the sidecar.',
    examples: {
      bad: { files: { 'levers.txt': [...bytesOf(article.replace(/[“”]/g, '"')), 0x93, ...bytesOf('Levers'), 0x94] } },
      good,
    },
  },
  {
    id: 'read-as-markdown',
    severity: 'info',
    summary: 'The file is named as plain text, but is written in Markdown and was read so.',
    why: 'Read as plain text, its signs would stand among the words. Only signs that plain text does not have count: footnote definitions, headings behind number signs.',
    mend: 'Name the file `.md` if it is Markdown. If it is none, take the signs out that the message names.',
    examples: {
      bad: { files: { 'levers.txt': article.replace('[1]\n', '[^1]\n').replace('\n[1] ', '\n[^1]: ') } },
      good,
    },
  },
  {
    id: 'replacement-character',
    severity: 'warning',
    summary: 'Characters were lost before the text came here: U+FFFD stands in their place.',
    why: 'An earlier program could not read them. What they were can be seen in the original only.',
    mend: 'Compare the place with the original and put the right character in.',
    examples: { bad: { files: { 'levers.txt': article.replace('Aldery', 'Alder\ufffd') } }, good },
  },
  {
    id: 'text-lost',
    severity: 'error',
    quarantines: true,
    summary: 'The record does not hold every character of the source.',
    why: 'It is a defect of offprint, found by its own check. A record that lost something must not be trusted.',
    mend: 'Report it, with the source if you can. Until it is mended the article is set aside.',
  },
  {
    id: 'article-failed',
    severity: 'error',
    quarantines: true,
    summary: 'The article could not be converted, for a reason that offprint did not foresee.',
    why: 'It is a defect of offprint. The article is set aside, and the rest of the run goes on.',
    mend: 'Run again with `--debug` to see where it failed, and report it, with the source if you can.',
  },
  {
    id: 'article-unfinished',
    severity: 'error',
    quarantines: true,
    summary: 'The article could not be finished this time: it took too long, memory ran out, or its file could not be read.',
    why: 'The reason may be over by the next run, so nothing of it is remembered. Until then the last good output stands.',
    mend: 'Look at the reason in the summary or in `run.json`; the next run tries again by itself, and `offprint retry` at once.',
  },
] as const satisfies readonly Rule[];
