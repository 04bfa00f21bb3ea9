import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';

const extension = () => extensions.getExtension('ibid-research.ibid')!;

describe('the extension', () => {
  it('registers every command it contributes, and no other of its name', async () => {
    await extension().activate();
    const contributed: { command: string }[] = extension().packageJSON.contributes.commands;
    const all = await commands.getCommands(true);
    // VS Code makes a few commands for every view and container by itself.
    const made = /^ibid\.(?:search|sources|actors|document)\.|^workbench\./;
    const registered = all.filter((id) => id.startsWith('ibid.') && !made.test(id));
    assert.deepEqual(registered.sort(), contributed.map(({ command }) => command).sort());
  });

  it('gives other extensions its commands, and the preview of Markdown its hook at most', async () => {
    const exported: unknown = await extension().activate();
    assert.deepEqual(
      Object.keys(exported ?? {}).filter((name) => name !== 'extendMarkdownIt'),
      [],
    );
  });
});
