import { describe, expect, it } from 'vitest';
import { toJats } from '../../outputs/jats/compile.js';
import { validateJats } from '../../outputs/jats/validate.js';
import { knownLicense } from '../../outputs/licenses.js';
import { recordOf } from '../fixtures/record.js';

describe('a licence that is known', () => {
  const cc = (rest: string): string => `https://creativecommons.org/licenses/${rest}/`;

  it.each([
    ['CC-BY-4.0', cc('by/4.0')],
    ['cc by-sa 3.0', cc('by-sa/3.0')],
    ['CC BY NC ND 4.0', cc('by-nc-nd/4.0')],
    ['CC BY-NC-ND 4.0 International', cc('by-nc-nd/4.0')],
    ['Creative Commons Attribution 4.0 International (CC BY 4.0)', cc('by/4.0')],
    ['Creative Commons Attribution-NonCommercial 4.0 International License', cc('by-nc/4.0')],
    ['This work is licensed under a Creative Commons Attribution-ShareAlike 4.0 International License.', cc('by-sa/4.0')],
    ['http://creativecommons.org/licenses/by/3.0/', cc('by/3.0')],
    ['https://www.creativecommons.org/licenses/by-nc-sa/4.0/legalcode.de', cc('by-nc-sa/4.0')],
    ['https://creativecommons.org/licenses/by/4.0/deed.en', cc('by/4.0')],
    ['https://creativecommons.org/licenses/by/3.0/de/', cc('by/3.0/de')],
    ['CC0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    ['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    ['http://creativecommons.org/publicdomain/zero/1.0/', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    ['Open Government Licence 3.0', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'],
    ['GPL-3.0-or-later', 'https://www.gnu.org/licenses/gpl-3.0.html'],
    ['MIT License', 'https://opensource.org/license/mit'],
  ])('%s has its address', (written, url) => {
    expect(knownLicense(written)?.url).toBe(url);
  });

  // Without a version it is not known which text is meant; the last two only look like one.
  it.each(['CC BY', 'Creative Commons', 'All rights reserved.', 'Ask the editors', 'CC BY-XX 4.0', 'https://example.org/licenses/by/4.0/'])(
    '%s is none',
    (written) => {
      expect(knownLicense(written)).toBeUndefined();
    },
  );

  it('is named; words of another stay what they are, and so does an address', async () => {
    const xml = (license: string): string => toJats(recordOf({ metadata: { language: 'en', license } })).text;
    const inside = (license: string): string | undefined => /<permissions>(.*)<\/permissions>/.exec(xml(license))?.[1];
    expect(inside('CC-BY-4.0')).toBe(
      `<license license-type="open-access" xlink:href="${cc('by/4.0')}"><ali:license_ref>${cc('by/4.0')}</ali:license_ref><license-p><uri xlink:href="${cc('by/4.0')}">Creative Commons Attribution 4.0 International</uri></license-p></license>`,
    );
    expect(inside('All rights reserved.')).toBe('<license><license-p>All rights reserved.</license-p></license>');
    expect(inside('https://example.org/terms')).toBe(
      '<license xlink:href="https://example.org/terms"><ali:license_ref>https://example.org/terms</ali:license_ref><license-p><uri xlink:href="https://example.org/terms">https://example.org/terms</uri></license-p></license>',
    );
    for (const license of ['CC-BY-4.0', 'All rights reserved.', 'https://example.org/terms'])
      expect(await validateJats(xml(license))).toEqual([]);
  });
});
