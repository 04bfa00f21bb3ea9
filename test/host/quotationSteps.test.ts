import assert from 'node:assert/strict';
import { commands, type TextDocument, Uri, window, workspace } from 'vscode';
import { eventually } from '../support/eventually.ts';
import { folder, openDraft, run } from './support.ts';

const pilots = `---
id: pilotspaper
title: The Pilots of Varna
---

The pilots of Varna rowed home because the fog had swallowed both of their lighthouses.
`;
const file = () => Uri.joinPath(folder(), 'corpus', 'pilots.md');
const isSeen = (document: TextDocument) =>
  window.visibleTextEditors.some((editor) => editor.document.uri.toString() === document.uri.toString());

describe('working on the quotations of a draft', () => {
  before(async () => {
    await workspace.fs.writeFile(file(), new TextEncoder().encode(pilots));
    await run('rebuildIndex', {});
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(file());
    await run('rebuildIndex', {});
  });

  it('cites into the draft while it is compared with a source, until it is closed', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    const text = 'When “the fog had swallowed all of their lighthouses” [@pilotspaper].\n\nThen| they left.\n';
    const { document } = await openDraft('covered.md', text);
    await run('openQuotation', { uri: document.uri.toString(), start: text.indexOf('swallowed') });
    await eventually('a draft that is covered', () => !isSeen(document));
    const items = [{ key: 'pilotspaper' }];
    await run('insertCitation', { items });
    assert.match(document.getText(), /Then \[@pilotspaper\] they left/);
    assert.ok(isSeen(document), 'what was written can be seen');
    await document.save();
    await run('openQuotation', { uri: document.uri.toString(), start: document.getText().indexOf('swallowed') });
    await eventually('a draft that is covered again', () => !isSeen(document));
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    await window.tabGroups.close(tabs.filter(({ label }) => label === 'covered.md'));
    await assert.rejects(run('insertCitation', { items }), /No draft is open/);
  });
});
