import type { FootnoteReference, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { RuleId } from '../../schemas/index.js';
import { report } from '../../schemas/report.js';
import { footnoteReferencesIn } from '../footnote-references.js';
import { endOf, spanOf, startOf } from '../position.js';
import { numberOf } from '../structure/labels.js';

/** States what an editor should know of the article as a whole: missing, uncited and doubled notes, missing metadata, unknown passages. */
export const checkArticle: Plugin<[], Root> = () => checkArticleOf;

function checkArticleOf(tree: Root, file: VFile): void {
  const markers = footnoteReferencesIn(tree).filter(({ data }) => data?.marker);
  checkMarkers(markers, file);
  checkNotes(tree, file);
  checkPassages(tree, file);
  checkMetadata(file);
  checkCorrections(markers, file);
}

function checkMarkers(markers: readonly FootnoteReference[], file: VFile): void {
  const highestOf = new Map<number, number>();
  const seen = new Set<string>();
  for (const node of markers) {
    const { id, label, raw, note, scope } = node.data!.marker!;
    if (note === null && file.data.article!.sidecar?.links?.[label] !== 'none') {
      report(file, {
        rule: 'missing-note',
        span: spanOf(node),
        about: id,
        message: `Marker ${raw} leads nowhere: the source has no note ${label}. Its number is kept and a placeholder stands in for the note; add the note to the source, or say in the sidecar where the marker leads.`,
      });
    }
    const number = numberOf(label);
    if (number === undefined || seen.has(`${scope} ${label}`)) continue;
    seen.add(`${scope} ${label}`);
    const highest = highestOf.get(scope) ?? 0;
    if (number < highest) {
      report(file, {
        rule: 'disordered-markers',
        span: spanOf(node),
        about: id,
        message: `Marker ${raw} is called for the first time after marker ${highest}. Expected the numbers to rise; compare the passage with the original.`,
      });
    }
    highestOf.set(scope, Math.max(highest, number));
  }
}

function checkNotes(tree: Root, file: VFile): void {
  for (const node of tree.children) {
    const note = node.data?.note;
    if (note?.status === 'uncited') {
      report(file, {
        rule: 'uncited-note',
        span: spanOf(node),
        about: note.id,
        message: `No marker calls note ${note.label}. Expected one in the text; put it where it belongs, or delete the note.`,
      });
    } else if (note?.status === 'duplicate') {
      report(file, {
        rule: 'duplicate-note',
        span: spanOf(node),
        about: note.id,
        message: `Note ${note.label} stands here a second time. As many markers lead to them in their order, a single one to the first; give this note a number of its own.`,
      });
    }
  }
}

function checkPassages(tree: Root, file: VFile): void {
  const isPart = (part: string) => (node: RootContent) => node.data?.block?.part === part;
  for (const node of tree.children.filter(isPart('aside'))) {
    if (node.data?.block?.role !== 'unknown') continue;
    const text = String(file.value).slice(startOf(node), endOf(node));
    const quoted = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    report(file, {
      rule: 'unsorted-passage',
      span: spanOf(node),
      message: `The passage “${quoted.replace(/\s+/g, ' ')}” stands after the notes and is of no known kind. It is kept apart from body and notes; delete it, or name it under \`boilerplate\` in offprint.yaml.`,
    });
  }
  if (!tree.children.some(isPart('body'))) {
    whole(
      file,
      'no-body',
      'There is no text besides notes and asides. Expected an article; copy it again, from its title to its last note.',
    );
  }
}

function checkMetadata(file: VFile): void {
  const { metadata } = file.data.article!;
  if (!metadata.title)
    whole(file, 'missing-title', 'The article has no title. Give `title:` in its front matter or sidecar; none is invented.');
  if (!metadata.authors?.length) whole(file, 'missing-author', 'No author is named. Give `author:` in the front matter or sidecar.');
  if (!metadata.issued)
    whole(
      file,
      'missing-date',
      'There is no date of publication. Give `date:` in the front matter or sidecar, as YYYY-MM-DD, YYYY-MM or YYYY.',
    );
  if (metadata.language === 'und') {
    whole(file, 'missing-language', 'The language is not known. Give `language:` in the front matter or sidecar, such as `en`.');
  }
}

function checkCorrections(markers: readonly FootnoteReference[], file: VFile): void {
  const labels = new Set(markers.map((node) => node.data!.marker!.label));
  for (const label of Object.keys(file.data.article!.sidecar?.links ?? {})) {
    if (labels.has(label)) continue;
    whole(
      file,
      'unused-correction',
      `The sidecar says where marker ${label} leads, but the text has no such marker. Take it out of \`links:\`, or correct its number.`,
    );
  }
}

/** States something about the article as a whole, whose place is its beginning. */
function whole(file: VFile, rule: RuleId, message: string): void {
  report(file, { rule, span: file.data.article!.lines.spanOf(0, 0), message });
}
