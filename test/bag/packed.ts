import { join } from 'node:path';
import { verifyBag } from '../../outputs/bag/verify-bag.js';
import { type BagOptions, type BagResult, makeBag } from '../../pipeline/bag/make-bag.js';
import { Site } from '../run/site.js';

/** Two articles: one with a sidecar, one that lies in a folder of its own and has front matter. */
export const ARTICLES: Readonly<Record<string, string>> = {
  'articles/weir.txt':
    'The weir at Tolden was rebuilt by people who had never seen it dry.[1] They worked from a drawing in the parish chest.[2]\n\n[1] Edda Marl, “Working Blind,” The Guardian, April 3, 2017, https://example.org/2017/04/03/weir.\n\n[2] Parish chest of Tolden, box 4.\n',
  'articles/weir.meta.yaml':
    'title: The Weir at Tolden\nauthor:\n  - { family: Marl, given: Edda, orcid: 0000-0002-1825-0097, affiliations: [Tolden Archive] }\n  - Tolden History Group\ndate: 2017-05-01\nlanguage: en\nlicense: CC-BY-4.0\npublisher: Harbour Institute\n',
  'articles/1998/kiln at rest.md':
    '---\ntitle: The Kiln at Rest\nauthor: Nils Orre\nlicense: All rights reserved\n---\n\nThe kiln went cold in the spring, and nobody relit it.[^1]\n\n[^1]: “Kiln Goes Cold,” Reuters, May 9, 1998, https://example.org/kiln.\n',
};

/** A folder in which articles are converted and packed. */
export class PackedSite extends Site {
  readonly bag = join(this.root, 'delivery');

  /** Packs what was written, on a day of long ago. */
  pack(options: Partial<BagOptions> = {}): Promise<BagResult> {
    return makeBag({ directory: this.out, target: this.bag, date: '1970-01-01', ...options });
  }

  /** What `verify` finds in the bag, as text. */
  async bagFaults(): Promise<string[]> {
    return (await verifyBag(this.bag)).map(({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`}: ${message}`);
  }
}
