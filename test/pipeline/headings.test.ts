import { describe, expect, it } from 'vitest';
import { accountForText } from '../../outputs/verify/account-for-text.js';
import type { ArticleRecord } from '../../schemas/index.js';
import { read } from './read.js';

/** Prose of our own: no two paragraphs are the same. */
const SENTENCES = [
  'The harbour office kept its ledgers in three hands, and none of them agreed with the customs house across the square.',
  'When the tide fell, the men walked out to the posts and hung their nets where their fathers had hung theirs before them.',
  'Nobody could say who had paid for the bridge, although everybody had paid a toll on it for as long as they could think.',
  'In winter the road was closed, so that letters came by boat, twice a month, wrapped in oilcloth and tied with red string.',
  'She had counted the barrels on the quay, and her count was the only one that was ever made before the fire took them all.',
];
const prose = (number: number): string => [0, 1, 2].map((step) => SENTENCES[(number + step) % SENTENCES.length]).join(' ');
const wrap = (text: string, width = 70): string => {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) as string;
    if (last && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines.join('\n');
};
const article = (...blocks: string[]): ArticleRecord => {
  const text = `${blocks.join('\n\n')}\n`;
  const record = read(text);
  expect(accountForText(record, text)).toEqual([]);
  return record;
};
const heads = (record: ArticleRecord): string[] => record.headings.map(({ text }) => text);

describe('the title', () => {
  it('is the line above a byline or a date, whatever it ends with', () => {
    for (const title of ['Why Do Harbours Silt?', 'A Short Walk...', 'Salt Came First.', 'Salt and Stone[1]']) {
      const record = article(title, 'By Edda Marsh and Jon Poole', 'May 4, 1998', prose(0), 'The Quay', prose(1));
      expect(record.metadata.title).toBe(title.replace('[1]', ''));
      expect(record.metadata.authors).toEqual([
        { family: 'Marsh', given: 'Edda' },
        { family: 'Poole', given: 'Jon' },
      ]);
      expect(record.metadata.issued).toBe('1998-05-04');
      expect(heads(record)).toEqual(['The Quay']);
    }
  });

  it('is no line above prose where other lines head sections', () => {
    const record = article('The Old Quay', prose(0), 'The New Quay', prose(1), 'The Bridge', prose(2));
    expect(record.metadata.title).toBeUndefined();
    expect(heads(record)).toEqual(['The Old Quay', 'The New Quay', 'The Bridge']);
  });

  it('is the first line where no other heads anything', () => {
    const record = article('The Old Quay', prose(0), prose(1), prose(2));
    expect(record.metadata.title).toBe('The Old Quay');
    expect(heads(record)).toEqual([]);
  });

  it('is the number of the chapter, where its name stands below', () => {
    const record = article('CHAPTER II', 'THE OLD QUAY', prose(0), prose(1));
    expect(record.metadata.title).toBe('CHAPTER II');
    expect(heads(record)).toEqual(['THE OLD QUAY']);
  });

  it('is the first line where it is written as no other heading is, or far longer than each of them', () => {
    const byLetters = article('Counting the Barrels Twice', prose(0), 'The old quay', prose(1), 'The bridge', prose(2));
    expect([byLetters.metadata.title, heads(byLetters)]).toEqual(['Counting the Barrels Twice', ['The old quay', 'The bridge']]);
    const byLength = article('Le pont de la tante qui comptait', prose(0), 'Ingrédients', prose(1), 'Préparation', prose(2));
    expect([byLength.metadata.title, heads(byLength)]).toEqual(['Le pont de la tante qui comptait', ['Ingrédients', 'Préparation']]);
  });

  it('is the first of two headings that meet, unless it begins as sections do', () => {
    const record = article('A Walk to the Quay', 'THE NORTH GATE', prose(0), 'THE BRIDGE', prose(1));
    expect([record.metadata.title, heads(record)]).toEqual(['A Walk to the Quay', ['THE NORTH GATE', 'THE BRIDGE']]);
    const section = article('Introduction to the quay', 'What is a quay', prose(0), 'What is a bridge', prose(1));
    expect(heads(section)).toEqual(['Introduction to the quay', 'What is a quay', 'What is a bridge']);
  });

  it('stands above names without “By”, where a date or a first section stands behind them', () => {
    for (const credits of ['Edda Marsh, 4 May 1998', 'Edda Marsh and Jon Poole']) {
      const record = article('The old quay', credits, 'Introduction', prose(0), 'The bridge', prose(1));
      expect([record.metadata.title, heads(record)]).toEqual(['The old quay', ['Introduction', 'The bridge']]);
      expect(record.metadata.authors?.[0]).toEqual({ family: 'Marsh', given: 'Edda' });
    }
  });

  it('stands below a trail of links', () => {
    const record = article('Skip it', 'Home > Ideas > Quays', 'The Old Quay', 'By Edda Marsh', prose(0));
    expect([record.metadata.title, heads(record)]).toEqual(['The Old Quay', []]);
  });

  it('may be short where the script is', () => {
    const record = article(
      '旧码头',
      '港务局的账簿由三个人记，没有一本与广场对面海关的账相符，谁也说不清桥是谁出钱修的。',
      '冬天路封了，信由船送来，一个月两次。',
    );
    expect(record.metadata.title).toBe('旧码头');
  });

  it('is not taken from the text where the metadata have another', () => {
    const record = article('---\ntitle: Harbours\n---\n\nThe Old Quay', prose(0), prose(1));
    expect(record.metadata.title).toBe('Harbours');
    expect(heads(record)).toEqual(['The Old Quay']);
  });

  it('stands above a subtitle', () => {
    const record = article(
      'Salt and Stone',
      'A history of the quay in five fires',
      'By Edda Marsh',
      'May 4, 1998',
      prose(0),
      'The Quay',
      prose(1),
    );
    expect(record.metadata).toMatchObject({
      title: 'Salt and Stone',
      subtitle: 'A history of the quay in five fires',
      issued: '1998-05-04',
    });
    expect(record.asides.map(({ role }) => role)).toEqual(['title', 'subtitle', 'byline', 'date']);
  });

  it('may stand with byline and date in one block, and these in one line', () => {
    for (const lines of [
      ['Salt and Stone\nBy Edda Marsh\nMay 4, 1998'],
      ['Salt and Stone\nBy Edda Marsh, May 4, 1998'],
      ['Salt and Stone', 'By Edda Marsh | May 4, 1998'],
      ['Salt and Stone', 'Edda Marsh', 'Published on May 4, 1998'],
    ]) {
      const { metadata } = article(...lines, prose(0), prose(1));
      expect([metadata.title, metadata.authors, metadata.issued]).toEqual([
        'Salt and Stone',
        [{ family: 'Marsh', given: 'Edda' }],
        '1998-05-04',
      ]);
    }
  });

  it('stands above dates as other languages write them', () => {
    for (const date of [
      '4. Mai 1998',
      'le 4 mai 1998',
      '4 de mayo de 1998',
      '4 maggio 1998',
      '4 mei 1998',
      '4 мая 1998 г.',
      '1998年5月4日',
    ]) {
      const { metadata } = article('Salt', date, prose(0));
      expect([metadata.title, metadata.issued]).toEqual(['Salt', '1998-05-04']);
    }
  });

  it('knows the bylines of other languages, and of many people', () => {
    const people = ['Edda Marsh', 'Jon Poole', 'Ida Quist', 'Olaf Rehn', 'Berta Salm', 'Carl Thoma', 'Dora Ullmann', 'Emil Voss'];
    for (const prefix of ['By', 'Von', 'Par', 'Por', 'Di', 'Door']) {
      const record = article('Salt', `${prefix} ${people.join(', ')}`, prose(0));
      expect(record.metadata.authors?.map(({ family }) => family)).toEqual(people.map((name) => name.split(' ')[1]));
      expect(record.metadata.title).toBe('Salt');
    }
  });
});

describe('headings', () => {
  it('may be in capitals and end with a stop, be a question, or stand in quotation marks', () => {
    const record = article(
      prose(0),
      'OF QUAYS AND BRIDGES.',
      prose(1),
      'OF THE CUSTOMS HOUSE.',
      prose(2),
      'WHO PAID FOR THE BRIDGE?',
      prose(3),
      '“SALT”',
      prose(4),
    );
    expect(heads(record)).toEqual(['OF QUAYS AND BRIDGES.', 'OF THE CUSTOMS HOUSE.', 'WHO PAID FOR THE BRIDGE?', '“SALT”']);
  });

  it('carry markers', () => {
    const record = article(
      'The Old Quay1',
      prose(0),
      `The New Quay`,
      `${prose(1)}2`,
      'The Bridge',
      prose(2),
      'Notes',
      '1. A ledger.',
      '2. A map.',
    );
    expect(heads(record)).toEqual(['The Old Quay', 'The New Quay', 'The Bridge']);
  });

  it('may be long where they are numbered, and show their depth', () => {
    const long =
      '2.1 What the Customs House Said to the Harbour Office About the Barrels That Nobody Had Counted Before the Fire of That Winter';
    const record = article(
      '1 The Quay',
      prose(0),
      '2 The Fire',
      prose(1),
      long,
      prose(2),
      '2.2 The Count',
      prose(3),
      '3 The Bridge',
      prose(4),
    );
    expect(record.headings.map(({ text, depth }) => [text, depth])).toEqual([
      ['1 The Quay', 1],
      ['2 The Fire', 1],
      [long, 2],
      ['2.2 The Count', 2],
      ['3 The Bridge', 1],
    ]);
  });

  it('stand above lists and other headings', () => {
    const record = article('Introduction', 'What You Need', '- a boat', '- two ropes', 'How to Leave', prose(0), 'How to Return', prose(1));
    expect(heads(record)).toEqual(['Introduction', 'What You Need', 'How to Leave', 'How to Return']);
  });

  it('are found in scripts without capitals and without spaces', () => {
    const chinese =
      '港口办公室用三种笔迹记账，没有一种与广场对面的海关相符。冬天道路封闭，信件每月两次由船运来，用油布包好，用红绳系住。'.repeat(2);
    const record = article('引言', chinese, '旧码头的历史', chinese, '谁为桥付了钱？', chinese, '结论', chinese);
    expect(heads(record)).toEqual(['引言', '旧码头的历史', '谁为桥付了钱？', '结论']);
    const russian = 'Портовая контора вела свои книги тремя почерками, и ни один не сходился с таможней через площадь. '.repeat(3).trim();
    expect(heads(article('Введение', russian, 'Старый причал', russian, 'Кто заплатил за мост', russian))).toEqual([
      'Введение',
      'Старый причал',
      'Кто заплатил за мост',
    ]);
  });

  it('are cut from the wrapped prose that stands right below them', () => {
    const record = article(wrap(prose(0)), `THE OLD QUAY\n${wrap(prose(1))}`, wrap(prose(2)), `2. The New Quay\n${wrap(prose(3))}`);
    expect(heads(record)).toEqual(['THE OLD QUAY', '2. The New Quay']);
  });

  it('may be broken where the text is wrapped', () => {
    const long = 'What the Customs House Said to the Harbour Office About the Barrels on the Quay';
    const record = article(wrap(prose(0)), wrap(long), wrap(prose(1)), 'The Bridge', wrap(prose(2)), 'The Fire', wrap(prose(3)));
    expect(heads(record)).toEqual([long, 'The Bridge', 'The Fire']);
  });
});

describe('what raw text marks as a heading', () => {
  it('is the line above a row of signs, which stay out of its words', () => {
    const record = article('The Quay\n========', prose(0), `The Fire\n--------\n${prose(1)}`);
    expect(record.headings.map(({ text, depth }) => [text, depth])).toEqual([['The Fire', 1]]);
    expect(record.metadata.title).toBe('The Quay');
    expect(record.asides.filter(({ role }) => role === 'separator').map(({ text }) => text)).toEqual(['========', '--------']);
  });

  it('is no heading where it stands above the notes', () => {
    const record = article('The Quay\n--------', `${prose(0)}[1]`, 'Notes\n-----', '[1] A ledger.');
    expect(heads(record)).toEqual(['The Quay']);
    expect(record.asides.map(({ role, text }) => [role, text])).toContainEqual(['notes-heading', 'Notes']);
  });

  it('is the line behind number signs; bare lines are none then', () => {
    const record = article(prose(0), '## The Quay', prose(1), 'The Fire', prose(2));
    expect(heads(record)).toEqual(['The Quay']);
    expect(heads(article(prose(0), '# 4 was the best of them.', prose(1)))).toEqual([]);
  });
});

describe('lines that are no headings', () => {
  const between = (...lines: string[]): string[] =>
    heads(article(prose(0), 'The Quay', prose(1), ...lines, prose(2), 'The Fire', prose(3)));
  const none = ['The Quay', 'The Fire'];

  it('are the items of a numbered list', () => {
    expect(between('1. Load the boat', '2. Count the barrels', '3. Sign the ledger')).toEqual(none);
  });

  it('are a table of contents', () => {
    expect(between('Part 1: The Quay at Dawn', 'Part 2: The Fire', 'Part 3: The Bridge')).toEqual(none);
  });

  it('are lines of contents, and the line above them', () => {
    const sections = ['The Old Quay', 'The New Quay', 'The Bridge'];
    const body = sections.flatMap((section, index) => [section, prose(index)]);
    for (const contents of [[sections.join('\n')], sections, [sections.map((one, page) => `${one} ..... ${page + 3}`).join('\n')]]) {
      expect(heads(article(prose(4), 'What there is', ...contents, ...body)).slice(-3)).toEqual(sections);
      expect(heads(article(prose(4), 'What there is', ...contents, ...body)).filter((one) => sections.includes(one))).toEqual(sections);
    }
  });

  it('are items of a list that hold lists', () => {
    expect(between('There are two kinds:', '1. Quays', '- of stone', '- of wood', '2. Bridges', '- of rope')).toEqual(none);
  });

  it('are signatures above a place and a date, and inscriptions in capitals', () => {
    expect(heads(article('The Quay', prose(0), 'The Fire', prose(1), 'EDDA MARSH', 'Harbour House, May 1998'))).toEqual(none);
    expect(between('“NOBODY PAID FOR THIS BRIDGE”')).toEqual(none);
  });

  it('are the heads of tables', () => {
    expect(between('Quay      Barrels   Nets\n------------------------\nOld       12        3\nNew       4         31')).toEqual(none);
  });

  it('are who said what stands above them', () => {
    expect(between('“Nobody ever counted them before.”', 'Edda Marsh')).toEqual(none);
    expect(between('Nobody ever counted them before she did.', 'Edda Marsh, 4/12/1998')).toEqual(none);
  });

  it('are remarks in brackets, captions, addresses and code', () => {
    expect(between('(The ledger is left out here)')).toEqual(none);
    expect(between('Figure 3: The quay in winter')).toEqual(none);
    expect(between('https://example.org/quay')).toEqual(none);
    expect(between('count = barrels + 1')).toEqual(none);
  });

  it('are introductions of a list, and the ends of broken sentences', () => {
    expect(between('These were on the quay:', '- barrels', '- nets')).toEqual(none);
    expect(between('and nobody else')).toEqual(none);
  });

  it('are long lists of bare lines', () => {
    const names = ['Barrels', 'Nets', 'Ropes', 'Oilcloth', 'Red string', 'Ledgers', 'Lamps', 'Posts', 'Tolls'];
    expect(between(...names).length).toBeLessThan(4);
  });

  it('are questions in an interview', () => {
    const record = article(
      prose(0),
      'Q. Who kept the ledgers?',
      `A. ${prose(1)}`,
      'Q. Who counted the barrels?',
      `A. ${prose(2)}`,
      'Q. Who paid for the bridge?',
      `A. ${prose(3)}`,
    );
    expect(heads(record)).toEqual([]);
  });

  it('are the name below the article', () => {
    const record = article('The Quay', `${prose(0)}[1]`, 'The Fire', prose(1), 'Harbourmaster', 'Notes', '[1] A ledger.');
    expect(heads(record)).toEqual(['The Quay', 'The Fire']);
  });
});
