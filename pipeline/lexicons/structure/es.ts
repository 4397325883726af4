import type { StructureLexicon } from './lexicon.js';

export const es: StructureLexicon = {
  language: 'es',
  noteHeadings: [
    'notas',
    'nota',
    'notas al pie',
    'notas finales',
    'notas y referencias',
    'referencias',
    'fuentes',
    'notas al final',
    'notas a pie de página',
  ],
  bibliographyHeadings: ['bibliografía', 'referencias bibliográficas', 'obras citadas'],
  sectionHeadings: ['introducción', 'resumen', 'conclusión', 'conclusiones', 'antecedentes', 'índice', 'contenido'],
  bylinePrefixes: ['por'],
  seriesPhrases: ['forma parte de la serie', 'es parte de la serie', 'este artículo forma parte'],
  disclaimerPhrases: [
    'es una organización independiente',
    'sin ánimo de lucro',
    'sin fines de lucro',
    'no reflejan necesariamente',
    'las opiniones expresadas',
    'todos los derechos reservados',
  ],
  biographyPhrases: ['sobre el autor', 'sobre la autora', 'es investigador', 'es investigadora', 'es profesor', 'es profesora'],
  correctionPhrases: ['corrección:', 'fe de erratas', 'nota de la redacción'],
  navigationPhrases: ['leer más', 'compartir', 'suscríbase', 'volver arriba', 'artículos relacionados'],
};
