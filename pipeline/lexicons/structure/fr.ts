import type { StructureLexicon } from './lexicon.js';

export const fr: StructureLexicon = {
  language: 'fr',
  noteHeadings: [
    'notes',
    'note',
    'notes de bas de page',
    'notes et références',
    'références',
    'sources',
    'notes de fin',
    'notes de fin de page',
  ],
  bibliographyHeadings: ['bibliographie', 'références bibliographiques', 'ouvrages cités', 'pour aller plus loin'],
  sectionHeadings: ['introduction', 'résumé', 'conclusion', 'contexte', 'sommaire', 'table des matières'],
  bylinePrefixes: ['par'],
  seriesPhrases: ['fait partie de la série', 'fait partie d’une série', "fait partie d'une série", 'cet article fait partie'],
  disclaimerPhrases: [
    'est une organisation indépendante',
    'à but non lucratif',
    'n’engagent que',
    "n'engagent que",
    'ne reflètent pas nécessairement',
    'tous droits réservés',
  ],
  biographyPhrases: [
    'à propos de l’auteur',
    "à propos de l'auteur",
    'est chercheur',
    'est chercheuse',
    'est professeur',
    'est professeure',
  ],
  correctionPhrases: ['correction :', 'erratum', 'note de la rédaction', 'cet article a été mis à jour'],
  navigationPhrases: ['lire la suite', 'partager cet article', 's’abonner', "s'abonner", 'haut de page', 'à lire aussi'],
};
