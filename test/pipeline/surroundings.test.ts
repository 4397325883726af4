import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../schemas/index.js';
import { read } from './read.js';

const body = [
  'Salt came first to the harbour, and the harbour office kept its ledgers in three hands, none of which agreed with the customs house across the square.[1]',
  'Stone was dear, and the town had none; credit was dearer, and the town had too much of it, as a clerk of the time remarked in a margin that nobody has read.[2]',
];
const notes = ['[1] Ledger of the harbour office, 1743, f. 2.', '[2] The same, f. 9, in the margin.'];

const article = (parts: { top?: string[]; end?: string[]; after?: string[]; heading?: string }): string =>
  [...(parts.top ?? []), ...body, ...(parts.end ?? []), parts.heading ?? 'Notes', ...notes, ...(parts.after ?? [])].join('\n\n');

/** What stands around the article, without the title, the credits and the heading of the notes. */
function around({ asides }: ArticleRecord): [string, string][] {
  const own = new Set(['title', 'subtitle', 'byline', 'date', 'notes-heading']);
  return asides.filter(({ role }) => !own.has(role)).map(({ role, text }) => [role, text]);
}

const passages: [string, string, [string, string][]][] = [
  [
    'English',
    'Notes',
    [
      ['biography', 'About the author: Edda Marsh is the author of Salt and Stone.'],
      ['disclaimer', 'If you enjoyed this article, please consider a donation.'],
      ['navigation', 'Share this: Facebook | Twitter | Email'],
      ['navigation', 'Subscribe to our newsletter to receive new articles.'],
      ['correction', 'Correction: An earlier version of this article gave the wrong year.'],
      ['disclaimer', '© 2019 The Harbour Trust. All rights reserved.'],
      ['navigation', 'Related articles'],
      ['navigation', 'A Short History of Rope'],
    ],
  ],
  [
    'German',
    'Anmerkungen',
    [
      ['biography', 'Über die Autorin: Edda Marsch lehrt Geschichte in Kiel.'],
      ['disclaimer', 'Unterstützen Sie uns! Wir freuen uns über jede Spende.'],
      ['navigation', 'Artikel teilen: Facebook · X · E-Mail'],
      ['disclaimer', 'Alle Rechte vorbehalten.'],
      ['navigation', 'Impressum | Datenschutz | Kontakt'],
    ],
  ],
  [
    'French',
    'Notes',
    [
      ['biography', 'À propos de l’autrice : Edda Marche enseigne à Brest.'],
      ['disclaimer', 'Soutenez la revue par un don.'],
      ['navigation', 'Partager cet article : Facebook – Twitter – Courriel'],
      ['disclaimer', 'Les propos tenus dans cet article n’engagent que leur auteur.'],
      ['navigation', 'À lire aussi'],
      ['navigation', 'Le prix du sel'],
    ],
  ],
  [
    'Spanish',
    'Notas',
    [
      ['biography', 'Sobre la autora: Edda Marco es profesora de historia.'],
      ['disclaimer', 'Apoye esta revista con un donativo.'],
      ['navigation', 'Compartir: Facebook | Twitter | WhatsApp'],
      ['navigation', 'Suscríbase al boletín.'],
      ['disclaimer', 'Todos los derechos reservados.'],
    ],
  ],
  [
    'Portuguese',
    'Notas',
    [
      ['biography', 'Sobre o autor: Duarte Marques é jornalista.'],
      ['navigation', 'Partilhar: Facebook | Twitter | WhatsApp'],
      ['navigation', 'Assine a nossa newsletter.'],
      ['disclaimer', 'Todos os direitos reservados.'],
      ['navigation', 'Leia também: O preço do sal'],
    ],
  ],
  [
    'Italian',
    'Note',
    [
      ['biography', 'L’autrice: Edda Marchi insegna storia a Genova.'],
      ['disclaimer', 'Sostieni la rivista con una donazione.'],
      ['navigation', 'Condividi: Facebook | Twitter'],
      ['navigation', 'Iscriviti alla newsletter.'],
      ['disclaimer', 'Tutti i diritti riservati.'],
    ],
  ],
  [
    'Dutch',
    'Noten',
    [
      ['biography', 'Over de auteur: Edda Mars is historicus.'],
      ['disclaimer', 'Steun ons met een donatie.'],
      ['navigation', 'Deel dit artikel: Facebook | Twitter'],
      ['navigation', 'Lees ook: De prijs van zout'],
      ['disclaimer', 'Alle rechten voorbehouden.'],
    ],
  ],
  [
    'Russian',
    'Примечания',
    [
      ['biography', 'Об авторе: Эдда Марш – историк.'],
      ['disclaimer', 'Поддержите журнал: сделайте пожертвование.'],
      ['navigation', 'Поделиться: ВКонтакте | Telegram'],
      ['navigation', 'Читайте также: Цена соли'],
      ['disclaimer', 'Все права защищены.'],
    ],
  ],
  [
    'Chinese',
    '注释',
    [
      ['biography', '作者简介：林望舒，历史学者。'],
      ['navigation', '分享到：微信 | 微博'],
      ['navigation', '相关文章'],
      ['navigation', '盐的价格'],
      ['disclaimer', '版权所有，转载请注明出处。'],
    ],
  ],
];

describe.each(passages)('what surrounds an article in %s', (_language, heading, expected) => {
  const texts = expected.map(([, text]) => text);

  it('is set apart behind the notes', () => {
    const record = read(article({ heading, after: texts }));
    expect(around(record)).toEqual(expected);
    expect(record.notes).toHaveLength(2);
  });

  it('is set apart between the body and the notes', () => {
    const record = read(article({ heading, end: texts }));
    expect(around(record)).toEqual(expected);
    expect(record.body.children).toHaveLength(2);
  });
});

describe('what stands above an article', () => {
  it.each([
    ['en', ['Skip to content', 'Home > Ideas > Cities', 'Long Read'], ['9 min read', 'Share: Facebook | Twitter']],
    ['de', ['Zum Inhalt springen', 'Startseite › Magazin › Geschichte', 'Essay'], ['Lesezeit: 9 Minuten', 'Drucken | Teilen']],
    ['fr', ['Accueil > Articles', 'Tribune'], ['Temps de lecture : 9 min']],
    ['es', ['Inicio » Cultura » Historia', 'Opinión'], ['Tiempo de lectura: 9 minutos']],
    ['pt', ['Início > Cultura', 'Ensaio'], ['9 min de leitura']],
    ['it', ['Home > Cultura', 'Saggio'], ['Tempo di lettura: 9 minuti']],
    ['nl', ['Ga naar inhoud', 'Home > Geschiedenis'], ['Leestijd: 9 minuten']],
    ['ru', ['Главная > История', 'Эссе'], ['Время чтения: 9 минут']],
    ['zh', ['首页 > 历史', '随笔'], ['阅读时间：9分钟']],
  ])('is set apart (%s), and the title stays', (_language, above, below) => {
    const record = read(article({ top: [...above, 'The Price of Salt', 'By Edda Marsh', 'May 4, 2019', ...below] }));
    expect(around(record)).toEqual([...above, ...below].map((text) => ['navigation', text]));
    expect(record.metadata).toMatchObject({ title: 'The Price of Salt', issued: '2019-05-04' });
  });

  it('may be a table of contents, be its entries on one block or on many', () => {
    const sections = ['1. The first ledger', '2. The second ledger', '3. What the clerk said'];
    const rest = sections.flatMap((section, index) => [section, body[index % 2] as string]);
    for (const gap of ['\n', '\n\n']) {
      const source = [`Contents`, sections.join(gap), ...rest, 'Notes', ...notes].join('\n\n');
      const record = read(source);
      expect(new Set(record.asides.map(({ role }) => role))).toEqual(new Set(['contents', 'notes-heading']));
      expect(record.notes.map(({ label }) => label)).toEqual(['1', '2']);
      expect(record.body.children).toHaveLength(6);
    }
  });

  it('is told by the pages behind its entries, too', () => {
    const record = read(article({ top: ['Inhalt', 'Das erste Buch ..... 3\nDas zweite Buch ..... 17'] }));
    expect(around(record).map(([role]) => role)).toEqual(['contents', 'contents']);
  });
});

describe('prose that has such words', () => {
  it.each([
    'Share prices fell in the spring of that year, and those who held them fell with them, as far as the harbour and some way beyond it.',
    'The author of the ledger is not known; he wrote a small hand, and he liked salt, and there is nothing more to be said of him.',
    'Subscribe to this doctrine who will; the clerks of the harbour never did, and the ledgers show what came of their doubts.',
    'The views expressed in the margin were those of a tired man, and they agree with nothing that he wrote in better years.',
    'Support us was what the masons said when the wall leaned, and the town, which had heard of walls, stood well back.',
    'Donations to the lifeboat were entered under salt. A donation of 1743 paid for the oars, and another one for the boat.',
    'More from habit than from hope, the office went on counting barrels, and the barrels went on not being there.',
    'Related questions have been asked of other harbours. None of them kept three ledgers, so none of them can answer.',
    'Home, school, church: the three ledgers stood for these, if we may believe the clerk, who had none of them.',
    'Copyright was unknown to the ledgers, which copied each other line by line, and the errors, which were many, in full.',
    'Help keep the light, says the sign on the door; and the light was kept, with a few dark years between the wars.',
    '« Le sel », dit-il, « la pierre », dit-elle, « rien », dit le greffier, et le port se tut pendant une heure entière.',
    'He is a professor of nothing, the clerk wrote of his master, and is the author of all our troubles since the flood.',
  ])('stays in the body: %s', (prose) => {
    for (const parts of [{ end: [prose] }, { top: [prose] }]) {
      const record = read(article(parts));
      expect(around(record)).toEqual([]);
      expect(record.body.children).toHaveLength(3);
    }
  });

  it('is not parted by the signs of tags', () => {
    const record = read('The ferry left.<sup>a</sup> It came.<sup>b</sup>\n\nNobody saw it go.', { path: 'ferry.md' });
    expect(around(record)).toEqual([]);
  });

  it('comes back to the body where the article goes on after its notes, and the boilerplate does not', () => {
    const long = `${body[1]?.replace('[2]', '')} `.repeat(6).trim();
    const record = read(article({ after: ['What the council does', long, long, 'Share this: Facebook | Twitter'] }));
    expect(around(record)).toEqual([['navigation', 'Share this: Facebook | Twitter']]);
    expect(record.body.children).toHaveLength(5);
  });
});

it('takes the signs below the last line for an end, not for the last note', () => {
  const record = read(article({ after: ['* * *', 'The End'] }));
  expect(around(record)).toEqual([
    ['separator', '* * *'],
    ['separator', 'The End'],
  ]);
});
