import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Makes one self-contained text of a DTD that is spread over many files: where an external parameter entity is
 * referenced, its file stands instead. Comments are left out. All else, conditional sections too, stays as it is: a
 * parser of DTDs reads it. (libxml2-wasm has no file system to load modules from.)
 *
 * @param {string} file path of the DTD's main file
 * @returns {string}
 */
export function flattenDtd(file) {
  /** External parameter entities by name; of two declarations the first binds (XML 1.0, section 4.2). */
  const external = new Map();
  const internal = new Set();
  return expand(readFileSync(file, 'utf8'), dirname(file));

  function expand(text, folder) {
    let out = '';
    let at = 0;
    while (at < text.length) {
      if (text.startsWith('<!--', at)) at = text.indexOf('-->', at) + 3;
      else if (text.startsWith('<?', at)) at = text.indexOf('?>', at) + 2;
      else if (text.startsWith('<![', at)) {
        const open = text.indexOf('[', at + 3) + 1;
        out += text.slice(at, open);
        at = open;
      } else if (text.startsWith('<!', at)) {
        const end = declarationEnd(text, at);
        out += declared(text.slice(at, end), folder);
        at = end;
      } else if (text[at] === '%') {
        const end = text.indexOf(';', at) + 1;
        const name = text.slice(at + 1, end - 1);
        const path = external.get(name);
        out += path === undefined ? text.slice(at, end) : expand(readFileSync(path, 'utf8'), dirname(path));
        at = end;
      } else out += text[at++];
    }
    return out.replace(/\n{3,}/g, '\n\n');
  }

  /** Notes a declaration of an external parameter entity, which then is not needed any more; keeps every other. */
  function declared(text, folder) {
    const match = /^<!ENTITY\s+%\s+(\S+)\s+(?:PUBLIC\s+(?:"[^"]*"|'[^']*')\s+|SYSTEM\s+)(?:"([^"]*)"|'([^']*)')\s*>$/.exec(text);
    if (!match) {
      const name = /^<!ENTITY\s+%\s+(\S+)\s/.exec(text)?.[1];
      if (name && !external.has(name)) internal.add(name);
      return name && external.has(name) ? '' : text;
    }
    const [, name, double, single] = match;
    if (!external.has(name) && !internal.has(name)) external.set(name, located(folder, double ?? single));
    return '';
  }
}

function declarationEnd(text, start) {
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (quote) {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return text.length;
}

/** MathML names its entity files as if they lay beside it; a catalog would say in which of these folders they are. */
function located(folder, name) {
  const places = ['', 'xmlchars', 'iso8879', 'iso9573-13', 'mathml'].map((place) => join(folder, place, name));
  return places.find((path) => existsSync(path)) ?? join(folder, name);
}
