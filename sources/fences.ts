/** The fences of front matter, and what stands between them. */
export interface Fences {
  /** What stands behind the opening `---`, such as `js`; empty where nothing does. */
  language: string;
  /** The lines between the fences, the last line end included. */
  raw: string;
  /** Offset of `raw`. */
  start: number;
  /** Offset after the line of the closing fence. */
  end: number;
}

/** Languages that front matter is written in elsewhere. `---more` names none, so it is text. */
const LANGUAGES = new Set([
  'yaml', 'yml', 'json', 'json5', 'jsonc', 'hjson', 'toml', 'ini', 'xml', 'js', 'javascript', 'mjs', 'cjs', 'ts', 'typescript', 'coffee',
  'coffeescript', 'cson', 'edn', 'lua', 'php', 'python', 'py', 'ruby', 'rb',
]); // biome-ignore format: a list of words reads best as lines

/** A line `key: value`; a key is one word, so that `He said: go` between two rules is text. */
const KEY_LINE = /^[ \t]*["']?[\p{L}\p{N}_$@][\p{L}\p{N}_$@.-]{0,99}["']?[ \t]{0,9}:(?=[ \t\r\n]|$)/mu;

/** Whether a language behind the opening fence means YAML. */
export function isYaml(language: string): boolean {
  return language === '' || /^ya?ml$/i.test(language);
}

/** The fences on top of a text: a line of `---`, perhaps with a language, and a line of `---` after it. */
export function findFences(text: string): Fences | undefined {
  const open = /^---[ \t]{0,9}([A-Za-z0-9]{0,20})[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!open) return undefined;
  const [line, language = ''] = open;
  if (language && !LANGUAGES.has(language.toLowerCase())) return undefined;
  const start = line.length;
  const close = /(?<=[\n\r])---[ \t]*(?:\r\n|\n|\r|(?![\s\S]))/g;
  close.lastIndex = start;
  const closing = close.exec(text);
  if (!closing) return undefined;
  const raw = text.slice(start, closing.index);
  // Two rules with prose between them are text; nothing at all between them is what a CMS exports without metadata.
  if (isYaml(language) && raw.trim() !== '' && !KEY_LINE.test(raw)) return undefined;
  return { language, raw, start, end: closing.index + closing[0].length };
}
