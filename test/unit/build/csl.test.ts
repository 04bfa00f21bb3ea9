import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeStyles } from '../../../src/build/csl.ts';
import { type CslData, readCslData } from '../../../src/build/cslData.ts';
import { nodeXml, withInfo } from '../../../src/build/cslXml.ts';
import { bundledStyles } from '../../../src/core/citations/render/styleNames.ts';
import { childOf, childrenOf, parseXml, textOf } from '../../../src/core/citations/render/xml.ts';
import { scratchFolder } from '../../support/scratch.ts';

describe('nodeXml', () => {
  it('writes elements, attributes and text as XML', () => {
    const style = {
      n: 'style',
      a: { class: 'note' },
      c: [{ n: 'term', a: { name: 'a "b"' }, c: ['x < y & z'] }, { n: 'else' }],
    };
    assert.equal(
      nodeXml(withInfo(style, undefined)),
      '<?xml version="1.0" encoding="utf-8"?>\n<style xmlns="http://purl.org/net/xbiblio/csl" class="note">' +
        '<term name="a &quot;b&quot;">x &lt; y &amp; z</term><else/></style>\n',
    );
  });

  it('puts the given info in the place of one whose texts are gone', () => {
    const locale = { n: 'locale', c: [{ n: 'info', c: [{ n: 'translator' }] }, { n: 'terms' }] };
    assert.match(nodeXml(withInfo(locale, '<info>by A</info>')), /<locale [^>]*><info>by A<\/info><terms\/><\/locale>/);
  });

  it('is read back as it was', () => {
    const style = {
      n: 'style',
      c: [
        { n: 'text', a: { prefix: ' <&>"\'', suffix: '\u00a0' }, c: [] },
        { n: 'term', c: [' é '] },
      ],
    };
    assert.deepEqual(parseXml(nodeXml(withInfo(style, undefined))).children, [
      { name: 'text', attrs: { prefix: ' <&>"\'', suffix: '\u00a0' }, children: [] },
      { name: 'term', attrs: {}, children: [' é '] },
    ]);
  });
});

describe('The styles and locales of the build', function () {
  this.timeout(30_000);
  let data: CslData;

  before(async () => {
    data = await readCslData();
  });

  it('are the ten styles under their short names, with title, identifier, origin and licence', () => {
    assert.deepEqual([...data.styles.keys()], Object.keys(bundledStyles));
    for (const [name, xml] of data.styles) {
      const style = parseXml(xml);
      const info = childOf(style, 'info');
      assert.ok(childOf(style, 'citation'), name);
      assert.ok(childOf(style, 'bibliography'), name);
      assert.ok(textOf(childOf(info, 'title')), name);
      assert.match(textOf(childOf(info, 'id')), /^http:\/\/www\.zotero\.org\/styles\/[a-z-]+$/);
      assert.match(childOf(info, 'rights')!.attrs.license!, /by-sa\/3\.0/);
      assert.ok(
        childrenOf(info, 'link').some(({ attrs }) => /styles\/blob\/[0-9a-f]{40}\/[a-z-]+\.csl$/.test(attrs.href!)),
      );
    }
  });

  it('are all locales, with their translators and licence', () => {
    assert.ok(data.locales.size > 50);
    for (const tag of ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'ru-RU', 'zh-CN', 'ar'])
      assert.ok(data.locales.has(tag), tag);
    for (const [tag, xml] of data.locales) {
      const locale = parseXml(xml);
      assert.equal(locale.attrs['xml:lang'], tag);
      assert.ok(childOf(locale, 'terms'), tag);
      assert.ok(childOf(childOf(locale, 'info'), 'rights'), tag);
    }
  });

  it('are written into a folder of their own, without what was there before', async () => {
    const folder = join(scratchFolder('csl'), 'csl');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'old.csl'), '');
    await writeStyles(folder);
    const files = await readdir(folder);
    assert.equal(files.length, data.styles.size + data.locales.size);
    assert.equal(await readFile(join(folder, 'apa.csl'), 'utf8'), data.styles.get('apa'));
    assert.equal(await readFile(join(folder, 'locales-de-DE.xml'), 'utf8'), data.locales.get('de-DE'));
    await rm(folder, { recursive: true });
  });
});
