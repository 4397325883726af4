import type { XmlElement, XmlTreeNode } from 'libxml2-wasm';

/** A note as JATS has it. */
interface JatsNote {
  id: string;
  label: string;
  /** The words of its paragraphs, joined by LF, without the markers in them. */
  text: string;
}

/** What of a JATS file must agree with the record. Words are without markers: these are labels. */
export interface JatsContent {
  title: string;
  body: string;
  /** Words of the passages behind the article, such as a disclaimer. */
  passages: string;
  notes: JatsNote[];
  markers: { id: string; rid: string; label: string }[];
  /** Entries of the reference lists with all their words, those of works and those that the author listed. */
  references: { id: string; words: string }[];
  /** Authors of the article, each with all words of the name, family name first. */
  authors: string[];
  /** Date of publication as it stands there, ISO 8601 where it is one. */
  published: string | undefined;
}

/** What the words at some place are part of; `nothing` where they stand elsewhere too. */
type Part = 'title' | 'body' | 'passages' | 'note' | 'nothing';

/**
 * Reads a valid JATS document back, with libxml2: another reader than the library that wrote it.
 *
 * @param xml the document
 */
export async function readJats(xml: string): Promise<JatsContent> {
  const libxml = await import('libxml2-wasm');
  const option = libxml.ParseOption.XML_PARSE_NONET | libxml.ParseOption.XML_PARSE_NO_XXE | libxml.ParseOption.XML_PARSE_HUGE;
  const document = libxml.XmlDocument.fromBuffer(Buffer.from(xml), { option });
  const content: JatsContent = {
    title: '',
    body: '',
    passages: '',
    notes: [],
    markers: [],
    references: [],
    authors: [],
    published: undefined,
  };
  try {
    const open: { node: XmlTreeNode; part: Part }[] = [{ node: document.root, part: 'nothing' }];
    for (let place = open.pop(); place; place = open.pop()) {
      const { node, part } = place;
      if (node instanceof libxml.XmlElement) {
        note(node, content);
        const inner = partWithin(node, part);
        for (let child = node.lastChild; child; child = child.prev) open.push({ node: child, part: inner });
      } else if (node instanceof libxml.XmlText || node instanceof libxml.XmlCData) {
        if (part === 'note') (content.notes.at(-1) as JatsNote).text += node.content;
        else if (part !== 'nothing') content[part] += node.content;
      }
    }
    return content;
  } finally {
    document.dispose();
  }
}

/** Notes down what an element says by itself. */
function note(element: XmlElement, content: JatsContent): void {
  const { notes, markers, references, authors } = content;
  const attribute = (name: string): string => element.attr(name)?.value ?? '';
  switch (element.name) {
    case 'fn':
      notes.push({ id: attribute('id'), label: element.get('label')?.content ?? '', text: '' });
      break;
    case 'name':
    case 'collab':
      if (element.parent?.name === 'contrib') authors.push(element.content);
      break;
    case 'pub-date':
      content.published = element.attr('iso-8601-date')?.value ?? element.content;
      break;
    case 'p':
      if (element.parent?.name === 'fn' && isParagraphBefore(element)) (notes.at(-1) as JatsNote).text += '\n';
      break;
    case 'xref':
      if (attribute('ref-type') === 'fn') markers.push({ id: attribute('id'), rid: attribute('rid'), label: element.content });
      break;
    case 'ref':
      references.push({ id: attribute('id'), words: element.content });
  }
}

function isParagraphBefore({ prev }: XmlElement): boolean {
  return prev !== null && 'name' in prev && prev.name === 'p';
}

function partWithin({ name, parent }: XmlElement, part: Part): Part {
  if (name === 'xref' || name === 'sup') return 'nothing';
  if (part !== 'nothing') return part;
  if (name === 'body') return 'body';
  if (name === 'notes') return 'passages';
  if (name === 'p' && parent?.name === 'fn') return 'note';
  if (name === 'article-title' && parent?.name === 'title-group') return 'title';
  return 'nothing';
}
