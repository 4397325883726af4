/**
 * The Contributor Role Taxonomy: what somebody did, and the last part of the term's address.
 *
 * @see https://credit.niso.org/
 */
export const CREDIT_ROLES: Readonly<Record<string, string>> = {
  Conceptualization: 'conceptualization',
  'Data curation': 'data-curation',
  'Formal analysis': 'formal-analysis',
  'Funding acquisition': 'funding-acquisition',
  Investigation: 'investigation',
  Methodology: 'methodology',
  'Project administration': 'project-administration',
  Resources: 'resources',
  Software: 'software',
  Supervision: 'supervision',
  Validation: 'validation',
  Visualization: 'visualization',
  'Writing – original draft': 'writing-original-draft',
  'Writing – review & editing': 'writing-review-editing',
};
