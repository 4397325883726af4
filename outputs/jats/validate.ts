import { readFileSync } from 'node:fs';
import type { DtdValidator } from 'libxml2-wasm';
import { packageFile } from '../../schemas/package-file.js';
import { PUBLIC_ID, SYSTEM_ID } from './compile.js';

/** What is wrong with a document, and on which line. */
export interface XmlFault {
  line?: number;
  message: string;
}

type Libxml = typeof import('libxml2-wasm');
let loaded: Promise<{ libxml: Libxml; validator: DtdValidator }> | undefined;

/** The validator is made once: parsing the DTD takes longer than a hundred documents. */
async function load(): Promise<{ libxml: Libxml; validator: DtdValidator }> {
  const libxml = await import('libxml2-wasm');
  const dtd = libxml.XmlDtd.fromString(readFileSync(packageFile('dist/assets/jats-archiving-1.3.dtd'), 'utf8'));
  return { libxml, validator: new libxml.DtdValidator(dtd) };
}

/**
 * Checks a document against the official Archiving 1.3 DTD, in process and without a network. A document that declares
 * anything of its own, or another DTD, is refused before it is parsed: nothing that we write does.
 *
 * @returns the faults; none where it is valid
 */
export async function validateJats(xml: string): Promise<XmlFault[]> {
  const doctype = /<!DOCTYPE[^>[]*(\[)?[^>]*>/.exec(xml.slice(0, 2000));
  if (!doctype) return [{ line: 1, message: 'There is no DOCTYPE. Expected that of JATS Archiving 1.3.' }];
  if (doctype[1] || doctype[0] !== `<!DOCTYPE article PUBLIC "${PUBLIC_ID}" "${SYSTEM_ID}">`) {
    return [{ line: 2, message: 'The DOCTYPE is not that of JATS Archiving 1.3.' }];
  }
  loaded ??= load();
  const { libxml, validator } = await loaded;
  try {
    const option = libxml.ParseOption.XML_PARSE_NONET | libxml.ParseOption.XML_PARSE_NO_XXE;
    const document = libxml.XmlDocument.fromString(xml, { option });
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
