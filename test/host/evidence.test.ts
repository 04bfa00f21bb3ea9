import assert from 'node:assert/strict';
import { commands, Selection } from 'vscode';
import { openDraft, run } from './support.ts';

interface Hit {
  readonly source: string;
  readonly passage: string;
  readonly citationKey: string;
  readonly locator: { readonly label: string; readonly value: string };
  readonly text: string;
  readonly highlights: readonly [number, number][];
  readonly score: number;
  readonly clutter: boolean;
}

const evidence = (argument: unknown) => run<{ total: number; hits: Hit[] }>('findEvidence', argument);

describe('ibid.findEvidence', () => {
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('gives what the contract says of a hit, the best first, for a claim in words of its own', async () => {
    const { total, hits } = await evidence({ text: 'The truce that Trump declared was enforced after 12 days.' });
    assert.ok(total >= hits.length && hits.length > 0);
    const [best] = hits;
    assert.equal(best!.citationKey, 'weitzmoscow');
    assert.match(best!.text, /declared a truce/);
    assert.equal(best!.locator.label, 'paragraph');
    assert.match(best!.locator.value, /^\d+$/);
    for (const { source, passage, text, highlights, score, clutter } of hits) {
      assert.ok(source.startsWith('file:') && passage !== '');
      assert.ok(highlights.length > 0, text);
      for (const [start, end] of highlights) assert.ok(start >= 0 && start < end && end <= text.length, text);
      assert.ok(score <= best!.score);
      assert.equal(clutter, false);
    }
  });

  it('takes the sentence at the cursor, not its neighbours', async () => {
    await openDraft(
      'sentence.md',
      'Chinese fighters may come.\n\nDrones came in 2022. Uranium was |offered to Trump.\n',
    );
    const { hits } = await evidence({});
    const same = await evidence({ text: 'Uranium was offered to Trump.' });
    assert.ok(hits.length > 0);
    assert.deepEqual(hits, same.hits);
  });

  it('takes what is selected rather than its sentence', async () => {
    const editor = await openDraft('selected.md', 'Uranium was offered to Trump.\n');
    editor.selection = new Selection(0, 0, 0, 'Uranium'.length);
    assert.deepEqual((await evidence({})).hits, (await evidence({ text: 'Uranium' })).hits);
  });

  it('says what to do where there is no sentence', async () => {
    await openDraft('empty.md', '\n|\n');
    await assert.rejects(evidence({}), /Put the cursor in a sentence/);
  });

  it('finds nothing for words that are nowhere', async () => {
    assert.deepEqual((await evidence({ text: 'Xylophone quokka' })).hits, []);
  });

  it('names the field of a bad argument', async () => {
    await assert.rejects(evidence({ text: 5 }), /text/);
    await assert.rejects(evidence('a claim'), /text/);
  });
});
