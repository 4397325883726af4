import type { StructureLexicon } from './lexicon.js';

export const nl: StructureLexicon = {
  language: 'nl',
  noteHeadings: ['noten', 'noot', 'voetnoten', 'eindnoten', 'verwijzingen', 'bronnen', 'referenties'],
  bibliographyHeadings: ['literatuur', 'literatuurlijst', 'bibliografie'],
  sectionHeadings: ['inleiding', 'samenvatting', 'conclusie', 'conclusies', 'achtergrond', 'inhoud', 'inhoudsopgave'],
  bylinePrefixes: ['door'],
  seriesPhrases: ['maakt deel uit van de reeks', 'maakt deel uit van de serie', 'dit artikel is onderdeel van'],
  disclaimerPhrases: ['is een onafhankelijke', 'zonder winstoogmerk', 'weerspiegelen niet noodzakelijk', 'alle rechten voorbehouden'],
  biographyPhrases: ['over de auteur', 'over de auteurs', 'is onderzoeker', 'is hoogleraar'],
  correctionPhrases: ['correctie:', 'noot van de redactie'],
  navigationPhrases: ['lees meer', 'lees verder', 'deel dit artikel', 'naar boven'],
};
