import type { CitationLexicon } from './lexicon.js';

export const en: CitationLexicon = {
  language: 'en',
  months: [
    ['january', 'jan'], ['february', 'feb'], ['march', 'mar'], ['april', 'apr'], ['may'], ['june', 'jun'], ['july', 'jul'], ['august', 'aug'],
    ['september', 'sept', 'sep'], ['october', 'oct'], ['november', 'nov'], ['december', 'dec'],
  ],
  seasons: [['spring'], ['summer'], ['autumn', 'fall'], ['winter']],
  ibid: ['ibid', 'ibidem', 'id', 'idem'],
  opCit: ['op cit', 'loc cit'],
  signals: ['see', 'see also', 'see, for example', 'see, e.g.', 'see eg', 'see generally', 'see especially', 'cf', 'compare', 'for example', 'e.g.', 'quoted in', 'cited in', 'but see', 'accord', 'also'],
  pages: ['p', 'pp', 'pg', 'pgs', 'page', 'pages'],
  volumes: ['vol', 'vols', 'volume'],
  issues: ['no', 'nos', 'number', 'issue', 'iss'],
  accessed: ['accessed', 'last accessed', 'accessed on', 'retrieved', 'retrieved on', 'last visited', 'last retrieved'],
  editors: ['ed', 'eds', 'edited by'],
  within: ['in'],
  and: ['and', '&'],
  etAl: ['et al', 'and others'],
};
