import type { StructureLexicon } from './lexicon.js';

export const ru: StructureLexicon = {
  language: 'ru',
  noteHeadings: ['примечания', 'примечание', 'сноски', 'ссылки', 'источники', 'концевые сноски'],
  bibliographyHeadings: ['литература', 'список литературы', 'библиография'],
  sectionHeadings: ['введение', 'резюме', 'аннотация', 'заключение', 'выводы', 'содержание', 'оглавление'],
  bylinePrefixes: ['автор:'],
  seriesPhrases: ['входит в серию', 'эта статья входит'],
  disclaimerPhrases: ['независимая организация', 'некоммерческая организация', 'может не совпадать с', 'все права защищены'],
  biographyPhrases: ['об авторе', 'об авторах'],
  correctionPhrases: ['исправление:', 'от редакции'],
  navigationPhrases: ['читать далее', 'поделиться', 'подписаться', 'наверх'],
};
