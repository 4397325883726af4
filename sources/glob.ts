/**
 * Whether a path matches a glob: `*` within a folder, `**` across folders, `?` for one character. Matched by hand, since a
 * pattern made into a regular expression can be driven to exponential time.
 *
 * @param path with forward slashes
 */
export function matchesGlob(path: string, glob: string): boolean {
  return matchFolders(path.split('/'), glob.split('/'));
}

function matchFolders(path: readonly string[], glob: readonly string[]): boolean {
  return wildcard(
    path,
    glob,
    (part) => part === '**',
    (name, part) => matchName(name, part),
  );
}

function matchName(name: string, part: string): boolean {
  return wildcard(
    [...name],
    [...part],
    (sign) => sign === '*',
    (letter, sign) => sign === '?' || sign === letter,
  );
}

/** Matches items against a pattern in which some parts stand for any number of items. It goes back to the last such part only, so it takes at most m × n steps. */
function wildcard<T>(
  items: readonly T[],
  pattern: readonly T[],
  isAny: (part: T) => boolean,
  same: (item: T, part: T) => boolean,
): boolean {
  let at = 0;
  let part = 0;
  let anyPart = -1;
  let anyAt = 0;
  while (at < items.length) {
    const current = pattern[part];
    if (current !== undefined && isAny(current)) {
      anyPart = part++;
      anyAt = at;
    } else if (current !== undefined && same(items[at] as T, current)) {
      at++;
      part++;
    } else if (anyPart !== -1) {
      part = anyPart + 1;
      at = ++anyAt;
    } else return false;
  }
  while (part < pattern.length && isAny(pattern[part] as T)) part++;
  return part === pattern.length;
}
