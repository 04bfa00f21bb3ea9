import assert from 'node:assert/strict';
import { projectFiles } from '../../support/house/projectFiles.ts';

describe('What searches, checks and answers assistants', () => {
  it('can write no file but its index, and the sheet that a user of the terminal asks for', () => {
    const writing =
      /\b(?:appendFile|copyFile|cp|createWriteStream|mkdir|open|rename|rm|symlink|truncate|unlink|writeFile)(?:Sync)?\b/;
    const inReach = [...projectFiles('src')]
      .filter(([path]) => /^src\/(?:core|worker|cli)\//.test(path))
      .filter(([, text]) => {
        const imports = text.matchAll(/import (?:type )?([^;]*?) from 'node:fs(?:\/promises)?'/g);
        return [...imports].some(([, names]) => /^\w|\*/.test(names!.trim()) || writing.test(names!));
      })
      .map(([path]) => path);
    assert.deepEqual(inReach.sort(), ['src/cli/checkCommand.ts', 'src/worker/storage.node.ts']);
  });
});
