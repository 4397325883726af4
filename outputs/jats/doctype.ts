/** Public identifier of the DTD: Archiving demands no journal-id and no ISSN, which a policy site does not have. */
export const PUBLIC_ID = '-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD with MathML3 v1.3 20210610//EN';

/** Address of the DTD. It is never fetched. */
export const SYSTEM_ID = 'https://jats.nlm.nih.gov/archiving/1.3/JATS-archivearticle1-3-mathml3.dtd';
