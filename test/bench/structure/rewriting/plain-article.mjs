/** Fewer notes than these say little about a convention. */
const LEAST_NOTES = 3;

/**
 * An article without its convention: blocks of text in which a number stands where that note is called, and the notes in
 * the order of their first calls. Calls of notes that the source lacks and notes that nobody calls are left out, so that
 * every convention can say all that is here.
 *
 * @returns undefined where there are too few notes, or one without text
 */
export function plainArticleOf({ body, markers, notes }) {
  const noteOfCall = new Map(markers.map(({ id, note }) => [id, note]));
  const order = new Map();
  const placeOf = (call) => {
    const note = noteOfCall.get(call);
    if (note === undefined || note === null) return undefined;
    if (!order.has(note)) order.set(note, order.size);
    return order.get(note);
  };
  const blocks = body.children.flatMap((node) => blocksOf(node, placeOf));
  const texts = new Map(notes.map(({ id, text }) => [id, joined(text).trim()]));
  const called = [...order.keys()].map((id) => texts.get(id));
  return called.length >= LEAST_NOTES && called.every(Boolean) ? { blocks, notes: called } : undefined;
}

/** Headings and paragraphs at whatever depth they stand. Code is not prose, and has none. */
function blocksOf(node, placeOf) {
  if (node.type === 'heading' || node.type === 'paragraph') {
    const pieces = piecesOf(node, placeOf).filter((piece) => piece !== '');
    return pieces.length ? [pieces] : [];
  }
  return (node.children ?? []).flatMap((child) => blocksOf(child, placeOf));
}

function piecesOf(node, placeOf) {
  if (node.type === 'footnoteReference') return [placeOf(node.data.marker.id) ?? ''];
  if (node.type === 'html' || node.type === 'break') return [' '];
  if ('value' in node) return [joined(node.value)];
  return (node.children ?? []).flatMap((child) => piecesOf(child, placeOf));
}

/** Text without the line ends of its source, which belong to the convention that it had. */
function joined(text) {
  return text.replace(/\s+/g, ' ');
}
