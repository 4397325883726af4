import type { StructureLexicon } from './lexicon.js';

export const en: StructureLexicon = {
  language: 'en',
  noteHeadings: ['notes', 'note', 'endnotes', 'end notes', 'footnotes', 'references', 'references and notes', 'notes and references', 'sources', 'citations'],
  bibliographyHeadings: ['bibliography', 'works cited', 'reference list', 'literature', 'literature cited', 'further reading'],
  sectionHeadings: ['introduction', 'abstract', 'summary', 'executive summary', 'conclusion', 'conclusions', 'background', 'overview', 'contents', 'table of contents', 'key takeaways', 'acknowledgements', 'acknowledgments'],
  bylinePrefixes: ['by'],
  seriesPhrases: ['is part of the series', 'is part of a series', 'is part of our series', 'part of the series', 'is the first in a series', 'is the second in a series', 'in a series of articles', 'this essay is part of', 'this article is part of', 'this piece is part of', 'this post is part of'],
  disclaimerPhrases: [
    'is an independent, non-partisan', 'is an independent, nonpartisan', 'is a nonpartisan', 'is a non-partisan', 'non-for-profit', 'not-for-profit organization',
    'nonprofit organization', 'does not engage in advocacy', 'opinions are their own', 'opinions expressed', 'views expressed', 'reflect only the author',
    'do not necessarily reflect', 'do not necessarily represent', 'are those of the author', 'are solely those of', 'all rights reserved', 'retains sole editorial control', 'welcomes financial donations',
  ],
  biographyPhrases: ['about the author', 'about the authors', 'is a senior fellow', 'is a fellow at', 'is a professor of', 'is an associate professor', 'is an assistant professor', 'is a research fellow', 'is a researcher at', 'is a journalist', 'is the author of', 'is a phd candidate', 'teaches history at', 'is a lecturer'],
  correctionPhrases: ['correction:', 'editor’s note:', "editor's note:", 'this article has been updated', 'this article was updated', 'an earlier version of this'],
  navigationPhrases: ['read more', 'share this', 'subscribe to', 'sign up for our', 'related articles', 'back to top', 'previous article', 'next article', 'click here'],
};
