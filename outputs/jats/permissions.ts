import type { Copyright, Metadata } from '../../schemas/index.js';
import { knownLicense } from '../licenses.js';
import { isSafeUrl } from '../safe-url.js';
import { element, type Xml } from './xml.js';

/**
 * Copyright and licence, where somebody gave them. A licence that is known the world over has its address, twice: in
 * `ali:license_ref`, where JATS4R wants it, and in `xlink:href`, where older readers look; both must be the same.
 *
 * @see https://jats4r.niso.org/permissions/
 */
export function permissions({ copyright, license }: Metadata): Xml[] {
  const content = [...copyrightXml(copyright), ...(license === undefined ? [] : [licenseXml(license)])];
  return content.length ? [element('permissions', {}, content)] : [];
}

function copyrightXml({ statement, year, holder }: Copyright = {}): Xml[] {
  const line = statement ?? (year && holder && `© ${year} ${holder}`);
  return [
    ...(line ? [element('copyright-statement', {}, [line])] : []),
    ...(year ? [element('copyright-year', {}, [year])] : []),
    ...(holder ? [element('copyright-holder', {}, [holder])] : []),
  ];
}

function licenseXml(written: string): Xml {
  const known = knownLicense(written);
  if (known) return withAddress(known.url, known.name, 'open-access');
  if (/^https?:\/\//i.test(written) && isSafeUrl(written)) return withAddress(written, written);
  return element('license', {}, [element('license-p', {}, [written])]);
}

function withAddress(url: string, words: string, type?: string): Xml {
  return element('license', { 'license-type': type, 'xlink:href': url }, [
    element('ali:license_ref', {}, [url]),
    element('license-p', {}, [element('uri', { 'xlink:href': url }, [words])]),
  ]);
}
