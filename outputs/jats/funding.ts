import type { Funding } from '../../schemas/index.js';
import { element, type Xml } from './xml.js';

type Award = NonNullable<Funding['awards']>[number];

/**
 * Who paid: each funder with its grants, and the sentence that says so.
 *
 * @see https://jats4r.niso.org/funding/
 */
export function fundingGroup({ statement, awards = [] }: Funding = {}): Xml[] {
  const content = [
    ...awards.map((award, index) => awardXml(award, `award${index + 1}`)),
    ...(statement === undefined ? [] : [element('funding-statement', {}, [statement])]),
  ];
  return content.length ? [element('funding-group', {}, content)] : [];
}

function awardXml({ funder, funderId, numbers = [] }: Award, id: string): Xml {
  const institution = element('institution', {}, [funder]);
  const source = funderId === undefined ? institution : element('institution-wrap', {}, [institution, funderIdXml(funderId)]);
  return element('award-group', { id }, [
    element('funding-source', {}, [source]),
    ...numbers.map((number) => element('award-id', {}, [number])),
  ]);
}

/** The Open Funder Registry identifies by DOI, the Research Organization Registry by address. */
function funderIdXml(id: string): Xml {
  const doi = /10\.13039\/\S+$/.exec(id)?.[0];
  if (doi === undefined) return element('institution-id', { 'institution-id-type': id.includes('ror.org/') ? 'ror' : 'other' }, [id]);
  const registry = { vocab: 'open-funder-registry', 'vocab-identifier': '10.13039/open-funder-registry' };
  return element('institution-id', { 'institution-id-type': 'doi', ...registry }, [doi]);
}
