import type { BagMetadata } from '../../schemas/bag-metadata.js';
import { TOOL } from '../../schemas/tool.js';

/**
 * The elements of bag-info.txt, in the order of RFC 8493, section 2.2.2.
 *
 * @param date YYYY-MM-DD
 * @param oxum sum of the payload
 */
export function bagElements(about: BagMetadata, date: string, oxum: string): [label: string, value: string | undefined][] {
  return [
    ['Source-Organization', about.sourceOrganization],
    ['Organization-Address', about.organizationAddress],
    ['Contact-Name', about.contactName],
    ['Contact-Phone', about.contactPhone],
    ['Contact-Email', about.contactEmail],
    ['External-Description', about.description],
    ['Bagging-Date', date],
    ['External-Identifier', about.externalIdentifier],
    ['Payload-Oxum', oxum],
    ['Bag-Group-Identifier', about.groupIdentifier],
    ['Internal-Sender-Identifier', about.internalSenderIdentifier],
    ['Internal-Sender-Description', about.internalSenderDescription],
    ['Bag-Software-Agent', `${TOOL.name} ${TOOL.version}`],
  ];
}
