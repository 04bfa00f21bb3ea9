import assert from 'node:assert/strict';
import { projectFile } from '../../support/house/projectFiles.ts';

/** The lines of the table of threats: the file of the test and its title, or a part of it. */
function threats(): { file: string; title: string }[] {
  const lines = projectFile('SECURITY.md').matchAll(/\| `(test\/[^`]+\.ts)`: ?(.*?) ?\|$/gm);
  return [...lines].map(([, file, title]) => ({ file: file!, title: title! }));
}

describe('SECURITY.md', () => {
  it('names a test for every threat, which is there', () => {
    const rows = projectFile('SECURITY.md').match(/^\| (?!threat|---)/gm)!;
    const named = threats();
    assert.equal(named.length, rows.length);
    for (const { file, title } of named) assert.ok(projectFile(file).includes(title), `${file}: ${title}`);
  });
});
