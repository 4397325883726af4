import type { CitationLexicon } from './lexicon.js';

export const fr: CitationLexicon = {
  language: 'fr',
  months: [
    ['janvier', 'janv'], ['février', 'févr'], ['mars'], ['avril'], ['mai'], ['juin'], ['juillet', 'juil'], ['août'], ['septembre'], ['octobre'], ['novembre'], ['décembre', 'déc'],
  ],
  seasons: [['printemps'], ['été'], ['automne'], ['hiver']],
  ibid: ['ibid'],
  opCit: ['op cit', 'art cit', 'ouvr cité'],
  signals: ['voir', 'voir aussi', 'cf', 'cité par', 'cité dans'],
  pages: ['p', 'pp'],
  volumes: ['vol', 'tome', 't'],
  issues: ['n°', 'nº', 'numéro'],
  accessed: ['consulté le', 'page consultée le'],
  editors: ['dir', 'éd', 'éds', 'sous la direction de'],
  within: ['dans', 'in'],
  and: ['et'],
  etAl: ['et al', 'et alii'],
};
