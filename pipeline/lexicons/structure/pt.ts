import type { StructureLexicon } from './lexicon.js';

export const pt: StructureLexicon = {
  language: 'pt',
  noteHeadings: ['notas', 'nota', 'notas de rodapé', 'notas finais', 'notas e referências', 'referências', 'fontes', 'notas de fim'],
  bibliographyHeadings: ['bibliografia', 'referências bibliográficas', 'obras citadas'],
  sectionHeadings: [
    'introdução',
    'resumo',
    'conclusão',
    'conclusões',
    'considerações finais',
    'sumário',
    'índice',
    'métodos',
    'metodologia',
    'resultados',
    'discussão',
  ],
  bylinePrefixes: ['por'],
  seriesPhrases: ['faz parte da série', 'este artigo faz parte'],
  disclaimerPhrases: [
    'é uma organização independente',
    'sem fins lucrativos',
    'não refletem necessariamente',
    'as opiniões expressas',
    'todos os direitos reservados',
  ],
  biographyPhrases: ['sobre o autor', 'sobre a autora', 'é pesquisador', 'é pesquisadora', 'é professor', 'é professora'],
  correctionPhrases: ['correção:', 'errata', 'nota da redação'],
  navigationPhrases: ['leia mais', 'compartilhe', 'assine', 'voltar ao topo'],
};
