import assert from 'node:assert/strict';
import { layoutLocales, StyleReader } from '../../../../src/core/citations/render/style.ts';
import { bundledName, shownName } from '../../../../src/core/citations/render/styleNames.ts';
import { parseXml } from '../../../../src/core/citations/render/xml.ts';

const independent = (title: string, locale = '') =>
  `<style class="in-text" version="1.0"${locale && ` default-locale="${locale}"`}><info><title>${title}</title></info>
     <citation><layout><text variable="title"/></layout></citation></style>`;

const dependent = (parent: string, locale = '') =>
  `<style version="1.0"${locale && ` default-locale="${locale}"`}><info><title>Journal of Ports</title>
     <link href="http://www.zotero.org/styles/journal-of-ports" rel="self"/>
     <link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/></info></style>`;

function reader(texts: Readonly<Record<string, string>>): StyleReader {
  return new StyleReader({ style: async (name) => texts[name], locale: async () => undefined });
}

describe('StyleReader', () => {
  const uri = 'file:///my%20styles/journal-of-ports.csl';

  it('loads a style with the language it is written for', async () => {
    const xml = independent('Ports', 'fr-FR');
    assert.deepEqual(await reader({ [uri]: xml }).load(uri), { xml, defaultLocale: 'fr-FR' });
  });

  it('loads the parent of a dependent style from beside it', async () => {
    const parent = independent('Parent', 'fr-FR');
    const styles = reader({ [uri]: dependent('the-parent'), 'file:///my%20styles/the-parent.csl': parent });
    assert.deepEqual(await styles.load(uri), { xml: parent, defaultLocale: 'fr-FR' });
    assert.equal(await styles.title(uri), 'Journal of Ports');
  });

  it('loads the parent from the bundled styles, and keeps the language of the dependent style', async () => {
    const parent = independent('MLA', 'en-US');
    const styles = reader({ [uri]: dependent('modern-language-association', 'de-DE'), mla: parent });
    assert.deepEqual(await styles.load(uri), { xml: parent, defaultLocale: 'de-DE' });
  });

  it('says which parent is missing and where to put it', async () => {
    await assert.rejects(
      reader({ [uri]: dependent('the-parent') }).load(uri),
      /The style “journal-of-ports\.csl” depends on the style “the-parent”, which is missing: put the-parent\.csl beside it\./,
    );
  });

  it('does not follow a parent that is itself dependent', async () => {
    const styles = reader({ [uri]: dependent('a'), 'file:///my%20styles/a.csl': dependent('journal-of-ports') });
    await assert.rejects(styles.load(uri), /depends on “a\.csl”, which depends on another style/);
  });

  it('names a file that is no style, and says why', async () => {
    const load = (text: string) => reader({ [uri]: text }).load(uri);
    await assert.rejects(
      load('# Notes'),
      /The file “journal-of-ports\.csl” is no CSL style: line 1: there is no element\./,
    );
    await assert.rejects(load('<html><body></body></html>'), /is no CSL style: it begins with <html>\./);
    await assert.rejects(
      load('<style version="1.0"><info/></style>'),
      /is no CSL style: it does not say how to cite\./,
    );
    await assert.rejects(load('<style>\n<info></style>'), /is no CSL style: line 2: <\/style> closes nothing\./);
  });

  it('names a style there is not', async () => {
    await assert.rejects(reader({}).load(uri), /There is no citation style “journal-of-ports\.csl”/);
  });

  it('takes a style without a title by its name', async () => {
    assert.equal(await reader({ [uri]: independent('') }).title(uri), 'journal-of-ports.csl');
  });
});

describe('layoutLocales', () => {
  it('lists the languages a style has layouts for', () => {
    const style = parseXml(
      `<style><citation><layout locale="ru uk"/><layout/></citation><bibliography><layout locale="zh"/></bibliography></style>`,
    );
    assert.deepEqual(layoutLocales(style), ['ru', 'uk', 'zh']);
  });
});

describe('bundledName', () => {
  it('knows a bundled style by its names in the repository of styles', () => {
    assert.equal(bundledName('apa'), 'apa');
    assert.equal(bundledName('modern-language-association'), 'mla');
    assert.equal(bundledName('http://www.zotero.org/styles/american-medical-association'), 'ama');
    assert.equal(bundledName('https://www.zotero.org/styles/ieee'), 'ieee');
  });

  it('leaves other names as they are', () => {
    assert.equal(bundledName('my-style'), 'my-style');
    assert.equal(bundledName('file:///styles/apa.csl'), 'file:///styles/apa.csl');
  });
});

describe('shownName', () => {
  it('is the name of the file', () => {
    assert.equal(shownName('file:///a/my%20style.csl'), 'my style.csl');
    assert.equal(shownName('file:///a/100%.csl'), '100%.csl');
    assert.equal(shownName('apa'), 'apa');
  });
});
