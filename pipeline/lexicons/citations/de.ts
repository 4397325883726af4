import type { CitationLexicon } from './lexicon.js';

export const de: CitationLexicon = {
  language: 'de',
  months: [
    ['januar', 'jänner'], ['februar', 'feber'], ['märz', 'mrz'], ['april'], ['mai'], ['juni'], ['juli'], ['august'], ['september'], ['oktober', 'okt'], ['november'], ['dezember', 'dez'],
  ],
  seasons: [['frühjahr', 'frühling'], ['sommer'], ['herbst'], ['winter']],
  ibid: ['ebd', 'ebenda'],
  opCit: ['aao', 'a a o'],
  signals: ['siehe', 'siehe auch', 's', 's auch', 'vgl', 'vgl auch', 'vergleiche', 'zit nach', 'zitiert nach'],
  pages: ['s', 'seite', 'seiten'],
  volumes: ['bd', 'bde', 'band', 'jg'],
  issues: ['nr', 'heft', 'h'],
  accessed: ['abgerufen am', 'zugriff am', 'zuletzt abgerufen am', 'letzter zugriff', 'aufgerufen am'],
  editors: ['hg', 'hrsg', 'hgg', 'herausgegeben von'],
  within: ['in'],
  and: ['und'],
  etAl: ['u a', 'et al'],
};
