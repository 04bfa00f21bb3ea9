import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { openDraft, run } from './support.ts';

interface Hit {
  readonly citationKey: string;
  readonly locator: { readonly value: string };
  readonly text: string;
}

interface Quotation {
  readonly source: string;
  readonly citationKey: string;
  readonly passage: string;
  readonly locator: { readonly label: string; readonly value: string };
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
  readonly actor?: string;
  readonly confidence: string;
  readonly dateText?: string;
  readonly firstHand: boolean;
}

const search = async (query: string) => (await run<{ hits: Hit[] }>('searchCorpus', { query })).hits;
const quotationsBy = (argument: unknown) => run<Quotation[]>('quotationsBy', argument);

describe('who says what', () => {
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('is a filter of every search: by id, name and alias, with words, and excluded', async () => {
    const said = await search('speaker:dmitry-peskov ');
    assert.ok(said.length >= 4);
    for (const name of ['speaker:peskov ', 'speaker:"Dmitry Peskov" ', 'speaker:"Дмитрий Песков" '])
      assert.deepEqual(await search(name), said, name);
    const both = await search('speaker:peskov partnership ');
    assert.equal(both.length, 2);
    const rest = await search('partnership -speaker:peskov ');
    assert.ok(rest.length > 0);
    assert.ok(rest.every(({ text }) => both.every((hit) => hit.text !== text)));
  });

  it('goes beside the filter for those who are named', async () => {
    const named = await search('actor:"the Kremlin" ');
    assert.ok(named.length > 0);
    assert.ok(named.every(({ text }) => /Kremlin|Presidency/.test(text)));
  });

  it('is listed by ibid.quotationsBy, each quotation with speaker, place and words', async () => {
    const all = await quotationsBy({ actor: 'Peskov' });
    assert.ok(all.length >= 6);
    for (const quotation of all) {
      assert.equal(quotation.speaker, 'Dmitry Peskov');
      assert.equal(quotation.actor, 'dmitry-peskov');
      assert.match(quotation.confidence, /^(?:certain|high|low)$/);
      assert.ok(quotation.source.startsWith('file:') && quotation.locator.value !== '');
      assert.equal(quotation.text.length, quotation.end - quotation.start);
    }
    assert.ok(all.some(({ dateText }) => /Tuesday/.test(dateText ?? '')));
    assert.deepEqual(await quotationsBy({ actor: 'dmitry-peskov', limit: 2 }), all.slice(0, 2));
    assert.deepEqual(await quotationsBy({ actor: 'Zzyzx Qwfp' }), []);
    await assert.rejects(quotationsBy({}), /actor/);
    await assert.rejects(quotationsBy({ actor: 'Peskov', limit: -1 }), /limit/);
  });

  it('leads to words that can be quoted as they are', async () => {
    const [first] = await quotationsBy({ actor: 'Peskov' });
    const editor = await openDraft('quoted.md', 'He said |\n');
    const { passage, start, end } = first!;
    const written = await run<string>('insertQuotation', { passage, start, end });
    assert.ok(written.includes(first!.text));
    assert.ok(written.includes(`@${first!.citationKey}`));
    assert.ok(editor.document.getText().includes(written.trim()));
  });

  it('comes with an actor that is looked up', async () => {
    const [found] = await run<{ quotations: Quotation[]; card: unknown }[]>('lookUpActor', { name: 'Peskov' });
    assert.ok(found!.quotations.length >= 6);
    assert.match(JSON.stringify(found!.card), /"quotation":\{/);
    assert.match(JSON.stringify(found!.card), /"otherWording":\{/);
  });
});
