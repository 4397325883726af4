import type { StructureLexicon } from './lexicon.js';

export const zh: StructureLexicon = {
  language: 'zh',
  noteHeadings: [
    '注释',
    '註釋',
    '注解',
    '脚注',
    '腳註',
    '尾注',
    '尾註',
    '参考资料',
    '引注',
    '注释与参考文献',
    '注',
    '附注',
    '引用来源',
    '参考注释',
  ],
  bibliographyHeadings: ['参考文献', '參考文獻', '参考书目', '文献'],
  sectionHeadings: ['引言', '导言', '前言', '摘要', '结论', '结语', '目录', '背景'],
  bylinePrefixes: ['作者：', '作者:', '文/'],
  seriesPhrases: ['本文是系列', '本文为系列'],
  disclaimerPhrases: ['独立的', '非营利', '不代表', '版权所有', '保留所有权利'],
  biographyPhrases: ['作者简介', '关于作者'],
  correctionPhrases: ['更正：', '编者按'],
  navigationPhrases: ['阅读更多', '分享', '订阅', '返回顶部'],
};
