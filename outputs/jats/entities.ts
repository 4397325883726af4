import type { XmlFault } from './validate.js';

const PREDEFINED = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
const MOST = 20;

/** Any other; most documents have none, and this is the quicker question. */
const OTHER = /&(?!#|(?:amp|lt|gt|quot|apos);)/;

/**
 * Entities other than the five of XML itself. A parser that does not load the DTD skips them without a word, and with
 * them the character that they stand for; so no document of ours may have one.
 *
 * @returns a fault for each of the first twenty
 */
export function undeclaredEntities(xml: string): XmlFault[] {
  if (!OTHER.test(xml)) return [];
  const faults: XmlFault[] = [];
  let line = 1;
  for (let at = 0; at < xml.length && faults.length < MOST; at++) {
    const sign = xml[at];
    if (sign === '\n') line++;
    // Comments and CDATA sections have no entities.
    else if (sign === '<' && (xml.startsWith('<!--', at) || xml.startsWith('<![CDATA[', at))) {
      const end = xml.indexOf(xml[at + 2] === '-' ? '-->' : ']]>', at + 4);
      const stop = end === -1 ? xml.length : end;
      for (; at < stop; at++) if (xml[at] === '\n') line++;
      at--;
    } else if (sign === '&' && xml[at + 1] !== '#') {
      const name = /^[^\s;&<]{1,60}/.exec(xml.slice(at + 1, at + 62))?.[0] ?? '';
      if (!PREDEFINED.has(name)) faults.push({ line, message: `The entity “&${name};” is not declared.` });
    }
  }
  return faults;
}
