import { z } from 'zod';

/** A line of text: in bag-info.txt a value has no more. */
const line = z.string().min(1);

/** What a bag says of itself and of who sends it, as a person gives it in `offprint.yaml`. */
export const bagMetadata = z.strictObject({
  name: line.optional().describe('What the delivery is called, in `ro-crate-metadata.json`'),
  description: line.optional().describe('What it holds, and where that comes from: `External-Description`'),
  license: line.optional().describe('Licence of the whole: address or SPDX identifier'),
  sourceOrganization: line.optional().describe('Who sends it: `Source-Organization`, and the publisher in `ro-crate-metadata.json`'),
  organizationAddress: line.optional().describe('Postal address: `Organization-Address`'),
  contactName: line.optional().describe('Who is responsible for the transfer: `Contact-Name`'),
  contactPhone: line.optional().describe('In international form: `Contact-Phone`'),
  contactEmail: line.optional().describe('`Contact-Email`'),
  externalIdentifier: line.optional().describe('What you call this delivery: `External-Identifier`; `--identifier` goes before it'),
  groupIdentifier: line.optional().describe('What you call the set that it belongs to: `Bag-Group-Identifier`'),
  internalSenderIdentifier: line.optional().describe('What it is called in your house: `Internal-Sender-Identifier`'),
  internalSenderDescription: line.optional().describe('What it is to your house: `Internal-Sender-Description`'),
});

export type BagMetadata = z.infer<typeof bagMetadata>;
