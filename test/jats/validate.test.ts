import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toJats } from '../../outputs/jats/compile.js';
import { validateJats } from '../../outputs/jats/validate.js';
import { paragraph, recordOf } from '../fixtures/record.js';
import { sharedPath } from '../shared.js';

const valid = toJats(recordOf({ body: [paragraph('Here.')] })).text;
/** The valid document with other contents in its body. */
const withBody = (body: string): string => valid.replace('<p>Here.</p>', () => body);
const messages = async (xml: string): Promise<string[]> => (await validateJats(xml)).map(({ message }) => message);

describe('validateJats', () => {
  it('finds nothing in a valid document', async () => {
    expect(await validateJats(valid)).toEqual([]);
    expect(await validateJats(withBody('<p>&amp;&lt;&#233;&#x2019;</p>'))).toEqual([]);
  });

  it('agrees with a document that others hold to be valid', async () => {
    const example = sharedPath('jats', 'example.archiving-1.3.xml');
    if (example) expect(await validateJats(readFileSync(example, 'utf8'))).toEqual([]);
  });

  it('says where a document is not well-formed', async () => {
    const [fault] = await validateJats(withBody('<p>one\n<b>two</p>'));
    expect(fault).toMatchObject({ line: 4 });
    expect(fault?.message).toContain('mismatch');
    expect(await messages(`${valid}<article/>`)).toEqual([expect.stringContaining('Extra content')]);
    expect(await messages(withBody('<p>\u0001</p>'))).toEqual([expect.stringContaining('invalid')]);
    expect(await messages(withBody('<p>&#2;</p>'))).toEqual([expect.stringContaining('invalid')]);
  });

  it('refuses a document without a DOCTYPE, with another, or with declarations of its own', async () => {
    const doctype = /<!DOCTYPE[^>]*>\n/.exec(valid)?.[0] as string;
    const others = [
      valid.replace(doctype, ''),
      valid.replace(doctype, '<!DOCTYPE html>'),
      valid.replace(doctype, `<!-- ${doctype} -->`),
      valid.replace('Archiving and Interchange', 'Publishing'),
      valid.replace('.dtd">', '.dtd" [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>').replace('Here.', '&b;&b;&b;'),
      valid.replace('.dtd">', '.dtd" [<!ENTITY file SYSTEM "file:///etc/passwd">]>').replace('Here.', '&file;'),
    ];
    for (const xml of others) expect(await messages(xml)).toEqual([expect.stringContaining('DOCTYPE')]);
  });

  it('names an entity that nothing declares, although parsers pass over it', async () => {
    expect(await validateJats(withBody('<p>a\n&nbsp;b</p>'))).toEqual([{ line: 4, message: 'The entity “&nbsp;” is not declared.' }]);
    expect(await validateJats(withBody('<!-- &nbsp; --><p><![CDATA[&nbsp;]]></p>'))).toEqual([]);
  });

  it('finds content that the DTD does not allow', async () => {
    expect((await messages(withBody('<aside>x</aside>'))).join(' ')).toContain('No declaration for element aside');
    expect((await messages(withBody('<list-item><p/></list-item>'))).join(' ')).toContain('does not follow the DTD');
    expect((await messages(withBody('<p colour="red"/>'))).join(' ')).toContain('colour');
  });

  it('finds references that lead nowhere, and ids that stand twice', async () => {
    expect(await messages(withBody('<p><xref ref-type="fn" rid="fn9"/></p>'))).toEqual([expect.stringContaining('fn9')]);
    expect((await messages(withBody('<p id="a"/><p id="a"/>'))).join(' ')).toContain('already defined');
  });

  it('reads documents of any size', async () => {
    expect(await validateJats(withBody(`<p>${'salt '.repeat(2_500_000)}</p>`))).toEqual([]);
  });
});
