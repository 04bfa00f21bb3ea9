import assert from 'node:assert/strict';
import { extensions, Uri, workspace } from 'vscode';

interface Binding {
  readonly key: string;
  readonly command: string;
}

/** VS Code's own default keys for this system, with those that extensions add. */
async function defaultKeys(): Promise<Binding[]> {
  const document = await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
  const lines = document.getText().matchAll(/\{ "key": "(?<key>[^"]+)",\s*"command": "(?<command>[^"]+)"/g);
  return [...lines].map(({ groups }) => ({ key: groups!.key!, command: groups!.command! }));
}

describe('the keys of Ibid', () => {
  it('are known to VS Code, and their first chord is used by nothing else', async () => {
    const all = await defaultKeys();
    assert.ok(all.length > 500, `only ${all.length} keys`);
    const ours: { command: string; key: string }[] =
      extensions.getExtension('ibid-research.ibid')!.packageJSON.contributes.keybindings;
    assert.ok(ours.length > 0);
    for (const { command, key } of ours) {
      const chord = key.split(' ')[0]!;
      assert.ok(
        all.some((each) => each.command === command && each.key === key),
        `${key} does not run ${command}`,
      );
      const others = all.filter((each) => each.key.split(' ')[0] === chord && !each.command.startsWith('ibid.'));
      assert.deepEqual(others, [], `${chord} is taken`);
    }
  });
});
