import type { Fault } from '../verify/fault.js';
import { payloadOxum, readBagInfo } from './bag-info.js';
import { BAG_INFO } from './layout.js';
import { readTagFile } from './read-tag-file.js';

/**
 * What is wrong with the metadata of a bag: its form, and what it says of the payload.
 *
 * @param payload sizes of the files that are there, in bytes
 */
export function bagInfoFaults(bag: string, payload: readonly { size: number }[]): Fault[] {
  const text = readTagFile(bag, BAG_INFO);
  // It may be absent (RFC 8493, section 2.2). Where a tag manifest names it, that tells.
  if (text === undefined) return [];
  const { elements, faults } = readBagInfo(text);
  const valuesOf = (label: string): string[] => elements.flatMap(([own, value]) => (own.toLowerCase() === label ? [value] : []));
  const [oxum, ...more] = valuesOf('payload-oxum');
  const actual = payloadOxum(payload);
  return [
    ...faults.map((fault) => ({ file: BAG_INFO, ...fault })),
    ...(more.length ? [{ file: BAG_INFO, message: 'Payload-Oxum stands more than once.' }] : []),
    ...(oxum !== undefined && oxum !== actual
      ? [{ file: BAG_INFO, message: `Payload-Oxum is ${oxum}, but the payload has ${actual} (bytes, and number of files).` }]
      : []),
    ...valuesOf('bagging-date')
      .filter((date) => !/^\d{4}-\d\d-\d\d$/.test(date))
      .map((date) => ({ file: BAG_INFO, message: `Bagging-Date is “${date}”. Expected YYYY-MM-DD.` })),
  ];
}
