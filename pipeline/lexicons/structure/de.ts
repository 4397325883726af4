import type { StructureLexicon } from './lexicon.js';

export const de: StructureLexicon = {
  language: 'de',
  noteHeadings: ['anmerkungen', 'anmerkung', 'fußnoten', 'fussnoten', 'endnoten', 'einzelnachweise', 'nachweise', 'quellen', 'belege', 'referenzen'],
  bibliographyHeadings: ['literatur', 'literaturverzeichnis', 'bibliographie', 'bibliografie', 'weiterführende literatur'],
  sectionHeadings: ['einleitung', 'zusammenfassung', 'fazit', 'schluss', 'hintergrund', 'inhalt', 'inhaltsverzeichnis', 'überblick'],
  bylinePrefixes: ['von'],
  seriesPhrases: ['ist teil der reihe', 'ist teil der serie', 'dieser beitrag ist teil', 'dieser artikel ist teil'],
  disclaimerPhrases: ['unabhängige, überparteiliche', 'gemeinnützige organisation', 'geben die meinung', 'geben nicht unbedingt', 'alle rechte vorbehalten', 'ist für den inhalt verantwortlich'],
  biographyPhrases: ['über den autor', 'über die autorin', 'zum autor', 'zur autorin', 'ist wissenschaftlicher mitarbeiter', 'ist wissenschaftliche mitarbeiterin', 'ist professor für', 'ist professorin für'],
  correctionPhrases: ['korrektur:', 'anmerkung der redaktion', 'in einer früheren fassung'],
  navigationPhrases: ['weiterlesen', 'artikel teilen', 'newsletter abonnieren', 'nach oben', 'mehr zum thema'],
};
