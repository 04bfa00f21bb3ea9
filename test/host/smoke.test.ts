import assert from 'node:assert/strict';
import { commands, extensions, type Hover } from 'vscode';
import { openDraft, run } from './support.ts';

/** What has to work in every VS Code that is promised; also run in the oldest one. */
describe('the first things', () => {
  it('activate', async () => {
    const extension = extensions.getExtension('ibid-research.ibid')!;
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('search the corpus', async () => {
    const { total, hits } = await run<{ total: number; hits: unknown[] }>('searchCorpus', {
      query: 'moscow',
      limit: 2,
    });
    assert.ok(total > 2);
    assert.equal(hits.length, 2);
  });

  it('cite', async () => {
    const { document } = await openDraft('smoke.md', 'Words |\n');
    await run('insertCitation', { items: [{ key: 'weitzmoscow', label: 'paragraph', locator: '3' }] });
    assert.match(document.getText(), /^Words \[@weitzmoscow, para\. 3\]/m);
  });

  it('show the card of an actor', async () => {
    const { document } = await openDraft('card.md', 'Talks with Peskov.\n');
    const at = document.positionAt(document.getText().indexOf('Peskov') + 1);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
    const text = hovers.flatMap(({ contents }) =>
      contents.map((each) => (typeof each === 'string' ? each : each.value)),
    );
    assert.match(text.join('\n'), /Peskov/);
  });
});
