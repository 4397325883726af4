/** A licence that is known all over the world. */
export interface License {
  /** Address of its text, in the form that its authors call canonical. */
  url: string;
  name: string;
}

const CREATIVE_COMMONS: Readonly<Record<string, string>> = {
  by: 'Attribution',
  'by-sa': 'Attribution-ShareAlike',
  'by-nd': 'Attribution-NoDerivatives',
  'by-nc': 'Attribution-NonCommercial',
  'by-nc-sa': 'Attribution-NonCommercial-ShareAlike',
  'by-nc-nd': 'Attribution-NonCommercial-NoDerivatives',
};

/**
 * The others by their SPDX identifier: name and address.
 *
 * @see https://spdx.org/licenses/
 */
const OTHERS: readonly (readonly [id: string, name: string, url: string])[] = [
  ['CC0', 'CC0 1.0 Universal', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['CC0-1.0', 'CC0 1.0 Universal Public Domain Dedication', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['CC-PDM-1.0', 'Public Domain Mark 1.0', 'https://creativecommons.org/publicdomain/mark/1.0/'],
  ['FAL-1.3', 'Free Art License 1.3', 'https://artlibre.org/licence/lal/en/'],
  ['GFDL-1.1', 'GNU Free Documentation License 1.1', 'https://www.gnu.org/licenses/old-licenses/fdl-1.1.html'],
  ['GFDL-1.2', 'GNU Free Documentation License 1.2', 'https://www.gnu.org/licenses/old-licenses/fdl-1.2.html'],
  ['GFDL-1.3', 'GNU Free Documentation License 1.3', 'https://www.gnu.org/licenses/fdl-1.3.html'],
  ['OGL-UK-1.0', 'Open Government Licence 1.0', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/1/'],
  ['OGL-UK-2.0', 'Open Government Licence 2.0', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/2/'],
  ['OGL-UK-3.0', 'Open Government Licence 3.0', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'],
  ['OGL-Canada-2.0', 'Open Government Licence – Canada 2.0', 'https://open.canada.ca/en/open-government-licence-canada'],
  ['etalab-2.0', 'Licence Ouverte 2.0', 'https://www.etalab.gouv.fr/licence-ouverte-open-licence'],
  ['DL-DE-BY-2.0', 'Datenlizenz Deutschland – Namensnennung 2.0', 'https://www.govdata.de/dl-de/by-2-0'],
  ['DL-DE-ZERO-2.0', 'Datenlizenz Deutschland – Zero 2.0', 'https://www.govdata.de/dl-de/zero-2-0'],
  ['NLOD-2.0', 'Norwegian Licence for Open Government Data 2.0', 'https://data.norge.no/nlod/en/2.0'],
  ['ODbL-1.0', 'Open Data Commons Open Database License 1.0', 'https://opendatacommons.org/licenses/odbl/1-0/'],
  ['ODC-By-1.0', 'Open Data Commons Attribution License 1.0', 'https://opendatacommons.org/licenses/by/1-0/'],
  ['PDDL-1.0', 'Open Data Commons Public Domain Dedication and License 1.0', 'https://opendatacommons.org/licenses/pddl/1-0/'],
  ['MIT', 'MIT License', 'https://opensource.org/license/mit'],
  ['ISC', 'ISC License', 'https://opensource.org/license/isc-license-txt'],
  ['Apache-2.0', 'Apache License 2.0', 'https://www.apache.org/licenses/LICENSE-2.0'],
  ['BSD-2-Clause', 'BSD 2-Clause License', 'https://opensource.org/license/bsd-2-clause'],
  ['BSD-3-Clause', 'BSD 3-Clause License', 'https://opensource.org/license/bsd-3-clause'],
  ['EUPL-1.2', 'European Union Public Licence 1.2', 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12'],
  ['GPL-2.0', 'GNU General Public License 2.0', 'https://www.gnu.org/licenses/old-licenses/gpl-2.0.html'],
  ['GPL-3.0', 'GNU General Public License 3.0', 'https://www.gnu.org/licenses/gpl-3.0.html'],
  ['AGPL-3.0', 'GNU Affero General Public License 3.0', 'https://www.gnu.org/licenses/agpl-3.0.html'],
  ['LGPL-3.0', 'GNU Lesser General Public License 3.0', 'https://www.gnu.org/licenses/lgpl-3.0.html'],
  ['MPL-2.0', 'Mozilla Public License 2.0', 'https://www.mozilla.org/MPL/2.0/'],
  ['Unlicense', 'The Unlicense', 'https://unlicense.org/'],
];

/** What people put around the name of a licence. */
const AROUND =
  /^(?:(?:this (?:work|article|text) is )?(?:licen[sc]ed|published) under (?:an? |the )?)|(?: international| unported)?(?: public)?(?: licen[sc]e)?\.?$/gi;
/** The address of a Creative Commons licence; a port to a country (`/3.0/de/`) is a licence of its own. */
const CC_ADDRESS =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/licenses\/([a-z-]{2,8})\/(\d\.\d)\/?(?:([a-z]{2,3})\/?)?(?:legalcode|deed)?(?:\.[a-z_-]{2,7})?$/i;
/** `CC BY-SA 4.0`, `CC-BY-4.0`, `Creative Commons Attribution 4.0`, with the short name in brackets behind it or without. */
const CC_NAME = /^(?:cc|creative commons) ?-?([a-z -]{2,50}?)[ -]v?(\d\.\d)(?: international)?(?: \([^()]{1,30}\))?$/i;

/**
 * The licence that a person named, by its SPDX identifier, its name or its address.
 *
 * @returns undefined where it is none that is known: then the words say all there is
 */
export function knownLicense(written: string): License | undefined {
  const address = CC_ADDRESS.exec(written);
  if (address) return creativeCommons(address[1] as string, address[2] as string, address[3]);
  const name = written.replace(AROUND, '');
  const named = CC_NAME.exec(name);
  const kind = named && kindOf(named[1] as string);
  if (kind) return creativeCommons(kind, named[2] as string);
  const wanted = plain(name);
  const other = OTHERS.find(([id, title, url]) => [id, title, url].some((one) => plain(one) === wanted));
  return other && { url: other[2], name: other[1] };
}

function creativeCommons(kind: string, version: string, port?: string): License | undefined {
  const words = CREATIVE_COMMONS[kind.toLowerCase()];
  if (!words) return undefined;
  const country = port ? `${port.toLowerCase()}/` : '';
  const where = port ? ` ${port.toUpperCase()}` : version === '4.0' ? ' International' : '';
  return {
    url: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/${country}`,
    name: `Creative Commons ${words} ${version}${where}`,
  };
}

/** `by-nc` of `BY-NC`, `by nc` or `Attribution-NonCommercial`. */
function kindOf(words: string): string | undefined {
  const wanted = plain(words);
  return Object.entries(CREATIVE_COMMONS).find(([kind, name]) => plain(kind) === wanted || plain(name) === wanted)?.[0];
}

/** Letters and digits only, so that neither case nor hyphens matter; an address is the same with `http` and `https`. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/-(?:only|or-later)$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
