import { defaultHandlers, type Handle, type SafeConfig, type State } from 'mdast-util-to-markdown';

/**
 * Writes a whole file as the library does, without two things that cost most of its time and change no byte: it counts
 * line and column of all that it writes, which nothing here asks for; and it tries every pattern of Markdown on every
 * text, though most texts have nothing in them that any pattern asks for.
 */
export const root: Handle = (node, parent, state, info) => {
  const { safe } = state;
  state.createTracker = untracked;
  state.safe = (value, config) => (isPlain(value ?? '', config, state) ? (value ?? '') : safe.call(state, value, config));
  return defaultHandlers.root(node, parent, state, info);
};

const NOWHERE = { now: { line: 1, column: 1 }, lineShift: 0 };

const untracked: State['createTracker'] = () => ({ move: (value) => value ?? '', current: () => NOWHERE, shift: () => undefined });

/** What holds words. Addresses, titles and languages of code have signs of their own that end them. */
const WORDS = new Set<State['stack'][number] | undefined>(['phrasing', 'emphasis', 'strong', 'label', 'reference', 'autolink']);
/** Signs that may have to be escaped wherever they stand among words. */
const ANYWHERE = /[\u0000-\u001f\u007f!#&*+<=>[\\\]^_`~]/;
/** Signs that may have to be escaped, or make another one have to be, at the beginning of a line: an item, a rule, an indent. */
const AT_BREAK = /^[ \d-]/;
const LINE_END = /[\r\n]/;

/** Whether the library would write a text as it is. A text of which this is not sure goes to the library. */
function isPlain(value: string, { before, after }: SafeConfig, { stack }: State): boolean {
  if (!WORDS.has(stack.at(-1)) || ANYWHERE.test(value)) return false;
  if (LINE_END.test(before) && AT_BREAK.test(value)) return false;
  // Behind a bracket this could be the address of a link.
  if (value.startsWith('(') && before.endsWith(']')) return false;
  return !(value.endsWith(' ') && LINE_END.test(after));
}
