import assert from 'node:assert/strict';
import { CiteEngines } from '../../../src/core/citations/render.ts';
import type { StyleStore } from '../../../src/core/ports.ts';
import { bundledStyleStore } from '../../support/styles.ts';

const uri = 'file:///styles/mine.csl';
const item = { id: 'a', type: 'book', title: 'Tides', issued: { 'date-parts': [[2020]] } };

function style(layout: string, head = ''): string {
  return `${head}<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
    <info><title>Mine</title><id>mine</id></info><macro name="m"><text macro="m"/></macro>
    <citation><layout>${layout}</layout></citation></style>`;
}

describe('a hostile style', function () {
  this.timeout(30_000);
  let bundled: StyleStore;

  before(async () => {
    bundled = await bundledStyleStore();
  });

  async function rendered(xml: string) {
    const store: StyleStore = { style: async () => xml, locale: (name) => bundled.locale(name) };
    return new CiteEngines(store).citation({ items: [{ key: 'a' }], mode: 'parenthetical' }, [item], uri, 'en-US');
  }

  it('of elements within elements is refused before it takes the stack', async () => {
    const deep = `${'<group>'.repeat(100_000)}<text variable="title"/>${'</group>'.repeat(100_000)}`;
    await assert.rejects(rendered(style(deep)), /“mine\.csl” is no CSL style: line 3: elements are nested too deep\.$/);
  });

  it('of a macro that calls itself is refused', async () => {
    await assert.rejects(rendered(style('<text macro="m"/>')), /“mine\.csl” cannot be used here: .*infinite loop/);
  });

  it('with entities that grow expands none of them', async () => {
    const head = '<!DOCTYPE x [<!ENTITY b "bbbbbbbb"><!ENTITY a "&b;&b;&b;&b;">]>';
    assert.equal((await rendered(style('<text value="&a;"/>', head))).text, '&a;');
  });

  it('with markup in what it prints has it shown as text', async () => {
    const { html } = await rendered(style('<text value="&lt;img src=x onerror=alert(1)&gt;"/>'));
    assert.equal(html, '&lt;img src=x onerror=alert(1)&gt;');
  });
});
