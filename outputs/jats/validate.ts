import { readFileSync } from 'node:fs';
import type { DtdValidator } from 'libxml2-wasm';
import { packageFile } from '../../schemas/package-file.js';
import { PUBLIC_ID, SYSTEM_ID } from './doctype.js';
import { undeclaredEntities } from './entities.js';

/** What is wrong with a document, and on which line. */
export interface XmlFault {
  line?: number;
  message: string;
}

type Libxml = typeof import('libxml2-wasm');
let loaded: Promise<{ libxml: Libxml; validator: DtdValidator }> | undefined;

/** The validator is made once: parsing the DTD takes longer than many documents do. */
async function load(): Promise<{ libxml: Libxml; validator: DtdValidator }> {
  const libxml = await import('libxml2-wasm');
  const dtd = libxml.XmlDtd.fromString(readFileSync(packageFile('dist/assets/jats-archiving-1.3.dtd'), 'utf8'));
  return { libxml, validator: new libxml.DtdValidator(dtd) };
}

/** What may stand before the root: an XML declaration and white space. Neither can hide a second DOCTYPE. */
const DOCTYPE = /^\ufeff?(?:<\?xml[^<>?]{0,200}\?>)?[\t\n\r ]*<!DOCTYPE\s+([^\s<>[]+)\s+PUBLIC\s+"([^"<>]*)"\s+"([^"<>]*)"\s*>/;

/**
 * Checks a document against the official Archiving 1.3 DTD, in process and without a network. A document that declares
 * anything of its own, or another DTD, is refused before it is parsed, so entities cannot grow.
 *
 * @param xml the document
 * @returns its faults: it is not well-formed, has no DOCTYPE, an entity that nothing declares, content that the DTD does
 * not allow, a reference to an id that is not there; none where it is valid
 */
export async function validateJats(xml: string): Promise<XmlFault[]> {
  const doctype = DOCTYPE.exec(xml);
  if (doctype?.[1] !== 'article' || doctype[2] !== PUBLIC_ID || doctype[3] !== SYSTEM_ID) {
    return [{ line: 1, message: `The document does not begin with the DOCTYPE of JATS Archiving 1.3. Expected PUBLIC "${PUBLIC_ID}".` }];
  }
  const entities = undeclaredEntities(xml);
  if (entities.length) return entities;
  loaded ??= load();
  const { libxml, validator } = await loaded;
  // Without declarations of its own a document is as large as its text, so the parser's limits on size and depth are not needed.
  const option = libxml.ParseOption.XML_PARSE_NONET | libxml.ParseOption.XML_PARSE_NO_XXE | libxml.ParseOption.XML_PARSE_HUGE;
  try {
    // As bytes: libxml2-wasm would encode a string in JavaScript, which takes a third of the time.
    const document = libxml.XmlDocument.fromBuffer(Buffer.from(xml), { option });
    try {
      validator.validate(document);
      return [];
    } finally {
      document.dispose();
    }
  } catch (error) {
    if (error instanceof libxml.XmlLibError) return error.details.map(({ line, message }) => ({ line, message: message.trim() }));
    throw error;
  }
}
