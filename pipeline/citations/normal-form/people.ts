import type { CslItem, CslName } from '../../../schemas/index.js';
import type { Way } from './ways.js';

/**
 * Names in the order in which they are spoken, all of them: `A. Roe`, `A. Roe and B. Poe`, `A. Roe, B. Poe, and C. Loe`; with
 * `et al.` where the citation says that there are others.
 *
 * @see Chicago Manual of Style, 17th ed., 14.73 and 14.76
 */
export function people(names: readonly CslName[] | undefined, others = false): string | undefined {
  if (!names?.length) return undefined;
  const each = names.map(nameOf);
  if (others) return `${each.join(', ')} et al.`;
  if (each.length < 3) return each.join(' and ');
  return `${each.slice(0, -1).join(', ')}, and ${each.at(-1)}`;
}

function nameOf(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  return [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' ');
}

/**
 * Who stands first: the authors, or the editors of a whole work that has none (`A. Roe, ed.`).
 *
 * @see Chicago Manual of Style, 17th ed., 14.103
 */
export function leadOf({ author, editor }: CslItem, isPart: boolean, others: boolean, names: Way['names'] = 'plain'): string | undefined {
  if (author && names === 'with article' && !others) return author.map(nameOf).join(' and the ');
  if (author || isPart || !editor) return people(author, others);
  return `${people(editor)}, ${editor.length > 1 ? 'eds.' : 'ed.'}`;
}

/**
 * Who edited and who translated, where they stand behind the title: `ed. A. Roe and B. Poe`, `trans. C. Loe`.
 *
 * @see Chicago Manual of Style, 17th ed., 14.104
 */
export function rolesOf({ author, editor, translator }: CslItem, isPart: boolean): string[] {
  const editors = editor && (author || isPart) ? [`ed. ${people(editor)}`] : [];
  return [...editors, ...(translator ? [`trans. ${people(translator)}`] : [])];
}
