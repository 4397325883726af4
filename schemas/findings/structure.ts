import type { Rule } from './rule.js';

const article = (paragraphs: readonly string[], notes: readonly string[], after = ''): Record<string, string> => ({
  'ferry.txt': `${paragraphs.join('\n\n')}\n\n${notes.join('\n\n')}\n${after}`,
});

const first = 'The night ferry was the last to carry the post, and when it stopped the islands read their letters a week late.[1]';
const second = 'A subsidy kept the day boat afloat until the bridge was built; few on the islands had asked for one.[2]';
const noteOne = '[1] “Night Ferry Makes Last Crossing,” The Guardian, May 2, 2011, https://example.org/night-ferry.';
const noteTwo = '[2] Marta Quill, “Subsidies at Sea,” Journal of Island Studies 4, no. 2 (2014): 21–44.';
const cited = {
  files: {
    'tram.txt': 'The tram came back to the old town after forty years.[1]\n\n[1] “The Tram Comes Back,” The Guardian, March 2, 2018.\n',
  },
};
const good = { files: article([first, second], [noteOne, noteTwo]) };

/** Rules about markers, notes, headings and what stands around them. */
export const structureRules = [
  {
    id: 'missing-note',
    severity: 'warning',
    summary: 'A marker leads nowhere: the source has no note with its number.',
    why: 'Readers follow the number and find nothing. The number is kept, and a placeholder holds its place, so that no other note moves.',
    mend: 'Add the note to the source. Where the marker is wrong, say where it leads in the sidecar: `links: {23: 24}`, or `links: {23: none}`.',
    examples: { bad: { files: article([first, `${second}[3]`], [noteOne, noteTwo]) }, good },
  },
  {
    id: 'uncited-note',
    severity: 'warning',
    summary: 'No marker in the text calls this note.',
    why: 'Either a marker was lost from the text, or the note is a remnant. It is kept, with its number.',
    mend: 'Put its marker where it belongs, or delete the note from the source.',
    examples: { bad: { files: article([first, second], [noteOne, noteTwo, '[3] Letters held by the island museum.']) }, good },
  },
  {
    id: 'duplicate-note',
    severity: 'warning',
    summary: 'Two notes have the same number.',
    why: 'The marker can lead to one of them only: it leads to the first. The second is kept, under an id of its own.',
    mend: 'Give each note a number of its own in the source.',
    examples: { bad: { files: article([first, second], [noteOne, noteTwo, '[2] Letters held by the island museum.']) }, good },
  },
  {
    id: 'disordered-markers',
    severity: 'info',
    summary: 'Markers do not rise in the order of the text.',
    why: 'It may be meant, since a note can be called twice, but a first call out of order is often a passage that was moved or a number that was mistyped.',
    mend: 'Compare the passage with the original. Nothing is renumbered.',
    examples: { bad: { files: article([first.replace('[1]', '[2]'), second.replace('[2]', '[1]')], [noteOne, noteTwo]) }, good },
  },
  {
    id: 'doubtful-marker',
    severity: 'info',
    summary: 'A number was taken for a marker, but may be something else.',
    why: 'A note has its number, but it does not stand as the other markers do: it may be one with a space too much before it, or an amount.',
    mend: 'Compare the passage with the original. `links: {7: none}` in the sidecar says that a marker leads nowhere.',
    examples: {
      bad: {
        files: article(
          [
            'The ferry was sold.1 Its crew was not asked.2 The islands wrote 3 letters to the minister. He had read the report before.4 Nothing came of it.5',
          ],
          ['1. Harbour ledger, folio 3.', '2. Crew list of 1911.', '3. Letter of the council.', '4. Minutes of the board.', '5. Ibid.'],
        ),
      },
      good,
    },
  },
  {
    id: 'doubtful-convention',
    severity: 'warning',
    summary: 'Lines were taken for notes, though few markers call them.',
    why: 'A list that is no list of notes may have left the body, or markers may have been lost on the way here.',
    mend: 'Compare with the original. `convention: {markers: "(n)", notes: "n."}` in the sidecar says how both are written, `convention: {notes: none}` that there are none.',
    examples: {
      bad: {
        files: article([first, second.replace('[2]', '')], [noteOne, noteTwo, '[3] Letters held by the island museum.', '[4] Ibid.']),
      },
      good: {
        files: {
          ...article([first, second.replace('[2]', '')], [noteOne, noteTwo, '[3] Letters held by the island museum.', '[4] Ibid.']),
          'ferry.meta.yaml': 'convention: {markers: "[n]", notes: "[n]"}\n',
        },
      },
    },
  },
  {
    id: 'unsorted-passage',
    severity: 'info',
    summary: 'A passage after the notes is of a kind that is not known.',
    why: 'It is kept apart from body and notes, since it is safe in neither. A wrong guess would put it into the last note.',
    mend: 'Delete it from the source, or name how it begins under `boilerplate:` in `offprint.yaml`.',
    examples: {
      bad: { files: article([first, second], [noteOne, noteTwo], '\n\nThe lighthouse keeper sends his regards to everyone who wrote.\n') },
      good,
    },
  },
  {
    id: 'no-body',
    severity: 'warning',
    summary: 'The source has no text of its own besides notes and asides.',
    why: 'Most likely only a part of the article was copied.',
    mend: 'Copy the article again, from its title to its last note.',
    examples: { bad: { files: { 'ferry.txt': `Notes\n\n${noteOne}\n\n${noteTwo}\n` } }, good },
  },
  {
    id: 'unused-correction',
    severity: 'warning',
    summary: 'The sidecar corrects a marker or a citation that the text does not have.',
    why: 'The text beneath the correction has changed, or the number is mistyped: the correction does nothing.',
    mend: 'Take it out of `links:` or `citations:` in the sidecar, or correct its number.',
    examples: {
      bad: { files: { ...good.files, 'ferry.meta.yaml': 'links:\n  7: none\n' } },
      good: { files: { ...good.files, 'ferry.meta.yaml': 'links:\n  2: none\n' } },
    },
  },
  {
    id: 'stale-correction',
    severity: 'warning',
    summary: 'The sidecar corrects a citation whose words have changed since.',
    why: 'The correction was made for other words: it may now put right what is right, or belong to another citation.',
    mend: 'Compare the note with the correction, then renew its `text:` or take it out of `citations:`.',
    examples: {
      bad: {
        files: {
          ...cited.files,
          'tram.meta.yaml': 'citations:\n  1:\n    text: “Trams for the Hill,” The Guardian, March 2, 2018\n    issued: 2018-03-01\n',
        },
      },
      good: {
        files: {
          ...cited.files,
          'tram.meta.yaml': 'citations:\n  1:\n    text: “The Tram Comes Back,” The Guardian, March 2, 2018\n    issued: 2018-03-01\n',
        },
      },
    },
  },
  {
    id: 'unused-acceptance',
    severity: 'warning',
    summary: 'The sidecar accepts a finding that the article does not have.',
    why: 'What was accepted has been mended or has changed; kept on, the acceptance could hide a new fault.',
    mend: 'Take it out of `accept:` in the sidecar, or correct its `rule` and `about`.',
    examples: {
      bad: {
        files: { ...good.files, 'ferry.meta.yaml': 'accept:\n  - rule: missing-note\n    about: xref-9\n    reason: lost in print\n' },
      },
      good: { files: { ...good.files, 'ferry.meta.yaml': 'accept:\n  - rule: missing-title\n    reason: the column has none\n' } },
    },
  },
] as const satisfies readonly Rule[];
