import assert from 'node:assert/strict';
import { commands, Uri, workspace } from 'vscode';

const run = <T>(id: string, argument?: unknown) => commands.executeCommand<T>(id, argument);

describe('The sheet in the editor', function () {
  this.timeout(60_000);
  const folder = () => workspace.workspaceFolders![0]!.uri;
  const draft = () => Uri.joinPath(folder(), 'sheet-draft.md');
  const exported = () => Uri.joinPath(folder(), 'sheet-draft.sheet.csv');

  before(() =>
    workspace.fs.writeFile(
      draft(),
      new TextEncoder().encode('“Damage the alliance between Moscow and Tehran” [@weitzmoscow].\n'),
    ),
  );
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const file of [draft(), exported()]) await workspace.fs.delete(file);
  });

  it('opens with the totals of the draft', async () => {
    const totals = await run<{ claims: number; problems: number }>('ibid.openSheet', { uri: draft().toString() });
    assert.deepEqual([totals.claims, totals.problems], [1, 1]);
  });

  it('is exported beside the draft, and never over another file', async () => {
    const { uri, claims } = await run<{ uri: string; claims: number }>('ibid.exportSheet', {
      uri: draft().toString(),
      format: 'csv',
    });
    assert.deepEqual([uri, claims], [exported().toString(), 1]);
    const text = new TextDecoder().decode(await workspace.fs.readFile(exported()));
    assert.match(text, /Differs from the source/);
    await assert.rejects(async () => run('ibid.exportSheet', { uri: draft().toString(), format: 'csv' }), /already/);
    await assert.rejects(async () => run('ibid.exportSheet', { uri: draft().toString(), format: 'odt' }), /format/);
  });
});
