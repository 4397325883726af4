import type { CitationLexicon } from './lexicon.js';

export const es: CitationLexicon = {
  language: 'es',
  months: [
    ['enero'], ['febrero'], ['marzo'], ['abril'], ['mayo'], ['junio'], ['julio'], ['agosto'], ['septiembre', 'setiembre'], ['octubre'], ['noviembre'], ['diciembre'],
  ],
  seasons: [['primavera'], ['verano'], ['otoño'], ['invierno']],
  ibid: ['ibíd', 'ibídem', 'íd', 'ídem'],
  opCit: ['op cit', 'ob cit'],
  signals: ['véase', 'véase también', 'ver', 'cfr', 'cf', 'citado en'],
  pages: ['p', 'pp', 'pág', 'págs'],
  volumes: ['vol', 'tomo'],
  issues: ['núm', 'n°', 'nº'],
  accessed: ['consultado el', 'recuperado el', 'acceso el'],
  editors: ['ed', 'eds', 'coord', 'coords'],
  within: ['en'],
  and: ['y', 'e'],
  etAl: ['et al', 'y otros'],
};
