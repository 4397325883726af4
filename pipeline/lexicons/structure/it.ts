import type { StructureLexicon } from './lexicon.js';

export const it: StructureLexicon = {
  language: 'it',
  noteHeadings: ['note', 'nota', 'note a piè di pagina', 'note finali', 'riferimenti', 'fonti', 'note al testo'],
  bibliographyHeadings: ['bibliografia', 'riferimenti bibliografici', 'opere citate'],
  sectionHeadings: ['introduzione', 'riassunto', 'sommario', 'conclusione', 'conclusioni', 'indice'],
  bylinePrefixes: ['di'],
  seriesPhrases: ['fa parte della serie', 'questo articolo fa parte'],
  disclaimerPhrases: [
    'è un’organizzazione indipendente',
    "è un'organizzazione indipendente",
    'senza scopo di lucro',
    'non riflettono necessariamente',
    'tutti i diritti riservati',
  ],
  biographyPhrases: ['l’autore', 'nota sull’autore', 'è ricercatore', 'è ricercatrice', 'è professore', 'è professoressa'],
  correctionPhrases: ['correzione:', 'errata corrige', 'nota della redazione'],
  navigationPhrases: ['leggi tutto', 'condividi', 'iscriviti', 'torna su'],
};
